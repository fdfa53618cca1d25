# Figures of DesignRegressionTests: R 4.2.2, survey 4.1-1. Run beside Reference/Figures/design/data.
suppressPackageStartupMessages(library(survey))
api <- read.csv("../../Reference/Figures/design/data/apiclus1.csv")
api$yes <- api$awards == "Yes"
api$stype <- factor(api$stype, levels = c("E", "H", "M"))
d <- svydesign(ids = ~dnum, weights = ~pw, data = api)
precise <- glm.control(epsilon = 1e-15, maxit = 100)
show <- function(m, terms) {
  for (n in names(coef(m))) cat(n, format(coef(m)[[n]], digits = 15), format(sqrt(vcov(m)[n, n]), digits = 15), "\n")
  for (t in terms) { r <- regTermTest(m, t); cat(t, format(c(r$Ftest), digits = 15), r$df, r$ddf, format(c(r$p), digits = 15), "\n") }
}
cat("logistic with an interaction\n")
show(svyglm(yes ~ meals * stype, d, family = quasibinomial, control = precise), c("meals", "stype", "meals:stype"))
cat("linear, without awards\n")
show(svyglm(api00 ~ ell + stype, subset(d, awards == "No")), c("ell", "stype"))
cat("logistic, jackknife JK1\n")
j <- as.svrepdesign(d, type = "JK1")
show(svyglm(yes ~ meals + stype, j, family = quasibinomial, control = precise), c("meals", "stype"))
cat("linear, jackknife JK1, mse\n")
j <- as.svrepdesign(d, type = "JK1", mse = TRUE)
show(svyglm(api00 ~ ell + stype, j), c("ell", "stype"))
cat("post-stratified by stype\n")
p <- postStratify(d, ~stype, data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018)))
show(svyglm(yes ~ meals + stype, p, family = quasibinomial, control = precise), c("meals", "stype"))
show(svyglm(api00 ~ meals, p), "meals")
