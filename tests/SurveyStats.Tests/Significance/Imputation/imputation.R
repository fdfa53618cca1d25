# Figures of MultipleImputationTests: R 4.2.2, mitools 2.4.
suppressPackageStartupMessages(library(mitools))
est <- list(c(a = 1.2, b = -0.4), c(a = 1.5, b = -0.1), c(a = 1.1, b = -0.5), c(a = 1.35, b = -0.2))
cov <- list(matrix(c(.04, .01, .01, .09), 2), matrix(c(.05, .012, .012, .08), 2), matrix(c(.038, .009, .009, .1), 2), matrix(c(.042, .011, .011, .085), 2))
for (k in c(Inf, 25)) {
  m <- MIcombine(est, cov, df.complete = k)
  cat("complete", k, "\n", format(coef(m), digits = 16), "\n", format(vcov(m), digits = 16), "\n df", format(m$df, digits = 16), "\n missing", format(m$missinfo, digits = 16), "\n")
}
