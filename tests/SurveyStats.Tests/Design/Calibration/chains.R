# Figures of CalibrationChainTests: several steps of calibration after each other, by R survey. Run in the folder of the reference data:
#   cd tests/SurveyStats.Tests/Reference/Figures/design/data && Rscript ../../../../Design/Calibration/chains.R
suppressMessages(library(survey))
clus1 <- read.csv("apiclus1.csv")
types <- data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018))
wide <- data.frame(sch_wide = c("No", "Yes"), Freq = c(1072, 5122))
awards <- data.frame(awards = c("No", "Yes"), Freq = c(2027, 4167))
d <- svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = clus1)
show <- function(d) {
  m <- svymean(~api00, d); e <- svyby(~enroll, ~stype, d, svymean)
  w <- weights(d, "sampling")
  cat(sprintf("%.12g", c(sum(w), min(w), max(w), coef(m), SE(m), coef(e), SE(e))), sep = ", "); cat("\n")
}
raked <- rake(d, list(~stype, ~sch_wide), list(types, wide), control = list(maxit = 2000, epsilon = 1e-13))
show(trimWeights(raked, upper = 60, strict = TRUE))
show(postStratify(trimWeights(raked, upper = 50), ~awards, awards))
post <- postStratify(d, ~stype, types)
show(calibrate(post, ~api99, c(`(Intercept)` = 6194, api99 = 3914069), calfun = "raking", epsilon = 1e-13, maxit = 200))
replicated <- as.svrepdesign(d, type = "JK1")
show(rake(replicated, list(~stype, ~sch_wide), list(types, wide), control = list(maxit = 2000, epsilon = 1e-13)))
