# The tasks of the design benchmarks in R survey: a line for each, with the elapsed seconds of one call, and estimates with their standard errors.
# The benchmark program writes the columns (eight bytes a number) and runs this:
#   dotnet run -c Release --project benchmarks/SurveyStats.Benchmarks -- design-peers 100000
# By hand: Rscript survey.R folder "svymean of 5 answers|Units" ...
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
shapes <- strsplit(arguments[-1], "|", fixed = TRUE)

column <- function(name) {
  file <- file.path(folder, name)
  readBin(file, "double", file.size(file) / 8, endian = "little")
}
data <- data.frame(stratum = column("stratum"), unit = column("unit"), weight = column("weight"), answer = factor(column("answer")),
                   country = factor(column("country")), group = column("group"), rareAnswer = factor(column("rareAnswer")),
                   rareCountry = factor(column("rareCountry")))
data$yes <- as.numeric(data$answer == "0")
if (file.exists(file.path(folder, "x0"))) for (name in c(paste0("x", 0:7), paste0("k", 0:7))) data[[name]] <- column(name)

units <- function() svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, data = data)
replicates <- function() as.svrepdesign(units(), type = "JKn", compress = TRUE)
explicit <- function() {
  compressed <- replicates()
  svrepdesign(data = data, weights = ~weight, repweights = weights(compressed, "analysis"), type = "JKn", scale = compressed$scale,
              rscales = compressed$rscales, combined.weights = TRUE)
}
designs <- list(Weights = function() svydesign(ids = ~1, weights = ~weight, data = data), Units = units, UnitReplicates = replicates,
                ExplicitReplicates = explicit)

# Estimates and standard errors side by side.
pairs <- function(estimates, errors) as.vector(rbind(as.vector(estimates), as.vector(errors)))
of_mean <- function(mean) pairs(coef(mean), SE(mean))
of_by <- function(by, k) pairs(as.matrix(by[, 1 + 1:k]), as.matrix(by[, 1 + k + 1:k]))
# Where all answer alike the design effect is one rounding divided by another: none.
of_deff <- function(by) as.vector(rbind(by[, 2], by[, 3], ifelse(by[, 3] < 1e-12, NaN, by[, 4])))
of_test <- function(test) c(test$statistic, test$parameter, test$p.value)
eight <- function(letter) as.formula(paste("~", paste0(letter, 0:7, collapse = " + ")))
tasks <- list(
  "mean of a continuous number" = list(function(d) svymean(~x0, d), of_mean),
  "means of 8 continuous numbers" = list(function(d) svymean(eight("x"), d), of_mean),
  "mean of a continuous number by 40 countries" = list(function(d) svyby(~x0, ~country, d, svymean), function(by) of_by(by, 1)),
  "mean of a whole number" = list(function(d) svymean(~k0, d), of_mean),
  "means of 8 whole numbers" = list(function(d) svymean(eight("k"), d), of_mean),
  "mean of a whole number by 40 countries" = list(function(d) svyby(~k0, ~country, d, svymean), function(by) of_by(by, 1)),
  "svymean of 5 answers" = list(function(d) svymean(~answer, d), of_mean),
  "svyby of 5 answers by 40 countries" = list(function(d) svyby(~answer, ~country, d, svymean), function(by) of_by(by, 5)),
  "svychisq of 40 x 5" = list(function(d) svychisq(~country + answer, d, statistic = "F"), of_test),
  "svychisq of 40 x 5 with empty cells" = list(function(d) svychisq(~rareCountry + rareAnswer, d, statistic = "F"), of_test),
  "svyby of a share with deff by 6,760 groups" = list(function(d) svyby(~yes, ~group, d, svymean, deff = "replace"),
                                                      of_deff))

last <- NULL
for (shape in shapes) {
  if (!identical(last, shape[2])) {
    design <- NULL
    gc()
    design <- designs[[shape[2]]]()
    last <- shape[2]
  }
  task <- tasks[[shape[1]]]
  result <- NULL
  seconds <- system.time(result <- tryCatch(task[[1]](design), error = identity))[["elapsed"]]
  if (inherits(result, "error")) {
    cat(sprintf("%.6f\terror\t%s\n", seconds, gsub("[\t\n]+", " ", conditionMessage(result))))
  } else {
    cat(sprintf("%.6f\tfigures\t%s\n", seconds, paste(sprintf("%.17g", task[[2]](result)), collapse = " ")))
  }
  flush(stdout())
}
