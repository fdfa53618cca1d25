# Figures of StandardisedEstimateSetTests: R 4.2.2, survey 4.1-1. Run beside Reference/Figures/design/data.
suppressPackageStartupMessages(library(survey))
api <- read.csv("../../Reference/Figures/design/data/apiclus1.csv", stringsAsFactors = TRUE)
api$yes <- as.numeric(api$perf == "2 fair")
d <- svydesign(ids = ~dnum, weights = ~pw, data = api)
s <- svystandardize(d, by = ~stype, over = ~awards, population = c(E = 7, H = 2, M = 1))
for (f in c(~yes, ~api00)) {
  b <- svyby(f, ~awards, s, svymean)
  cat(format(coef(b), digits = 15), format(SE(b), digits = 15), "\n")
  # The difference, from the joint covariance of all subgroups.
  cells <- svyby(f, ~stype + awards, d, svymean, covmat = TRUE)
  k <- svycontrast(cells, c(.7, .2, .1, -.7, -.2, -.1))
  cat("No - Yes", names(coef(cells)), format(coef(k), digits = 15), format(SE(k), digits = 15), "\n")
}
