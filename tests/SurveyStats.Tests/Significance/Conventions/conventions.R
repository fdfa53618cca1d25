# Figures of ConventionFiguresTests that rest on the sample design, by the R package survey.
# Run in the folder of this script: Rscript conventions.R
suppressMessages(library(survey))
d <- read.csv("../../Reference/Figures/design/data/wvs.csv")
d$y <- as.numeric(d$poverty == "Too Little")
show <- function(title, name, estimate, se, df) {
  t <- estimate / se
  cat(sprintf('        { "%s", "%s", %.15g, %.15g, %.15g },\n', title, name, t, df, 2 * pt(-abs(t), df)))
}
pair <- function(title, design) {
  two <- update(subset(design, country %in% c("Sweden", "Norway")), g = as.numeric(country == "Sweden"))
  test <- svyttest(y ~ g, two)
  show(title, "R svyttest", test$estimate[[1]], test$estimate[[1]] / test$statistic[[1]], test$parameter[[1]])
  by <- svyby(~y, ~country, design, svymean, covmat = TRUE)
  contrast <- svycontrast(by, c(Sweden = 1, Norway = -1))
  show(title, "R svycontrast", coef(contrast)[[1]], SE(contrast)[[1]], degf(design))
}
pair("complex", svydesign(ids = ~syn_psu, strata = ~syn_stratum, weights = ~syn_weight, nest = TRUE, data = d))
pair("with populations", svydesign(ids = ~syn_psu, strata = ~syn_stratum, weights = ~syn_weight, fpc = ~syn_npsu_pop, nest = TRUE, data = d))
pair("design weights", svydesign(ids = ~1, weights = ~syn_weight, data = d))
pair("unweighted", svydesign(ids = ~1, weights = ~1, data = d))
# Rao and Scott's test of the two columns alone: the convention of Q. Its statistic is the root of F.
two <- subset(d, country %in% c("Sweden", "Norway"))
for (w in c("mr_weight", "syn_weight")) {
  table <- svychisq(~y + country, svydesign(ids = ~1, weights = reformulate(w), data = two), statistic = "F")
  cat(sprintf('        // Q, %s: %.15g on %g, p %.15g\n', w, sqrt(table$statistic[[1]]), table$parameter[[2]], table$p.value))
}
