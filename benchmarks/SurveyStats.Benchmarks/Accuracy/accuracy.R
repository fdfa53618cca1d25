# Largest relative errors of R for the points on standard input: a line for each function, with the error and the failures.
#
# dotnet run -c Release --project benchmarks/SurveyStats.Benchmarks -- accuracy points | Rscript accuracy.R > r.txt
options(warn = -1)
points <- strsplit(readLines(file("stdin")), "\t")

continuous <- function(d, p, q) list(
  Density = function(x, ...) d(x, ...), LogDensity = function(x, ...) d(x, ..., log = TRUE),
  LowerTail = function(x, ...) p(x, ...), UpperTail = function(x, ...) p(x, ..., lower.tail = FALSE),
  LogLowerTail = function(x, ...) p(x, ..., log.p = TRUE), LogUpperTail = function(x, ...) p(x, ..., lower.tail = FALSE, log.p = TRUE),
  LowerQuantile = function(x, ...) q(x, ...), UpperQuantile = function(x, ...) q(x, ..., lower.tail = FALSE))
discrete <- function(d, p, q) list(
  Probability = function(k, ...) d(k, ...), LogProbability = function(k, ...) d(k, ..., log = TRUE),
  LowerTail = function(k, ...) p(k, ...), UpperTail = function(k, ...) p(k - 1, ..., lower.tail = FALSE),
  LogLowerTail = function(k, ...) p(k, ..., log.p = TRUE), LogUpperTail = function(k, ...) p(k - 1, ..., lower.tail = FALSE, log.p = TRUE),
  LowerQuantile = function(x, ...) q(x, ...), UpperQuantile = function(x, ...) q(x, ..., lower.tail = FALSE))
# The order of our arguments is (k, successes, draws, population).
hyper <- discrete(
  function(k, K, n, N, ...) dhyper(k, K, N - K, n, ...), function(k, K, n, N, ...) phyper(k, K, N - K, n, ...), NULL)
families <- list(
  Normal = continuous(dnorm, pnorm, qnorm), StudentT = continuous(dt, pt, qt), ChiSquared = continuous(dchisq, pchisq, qchisq),
  Beta = continuous(dbeta, pbeta, qbeta), FDistribution = continuous(df, pf, qf), Binomial = discrete(dbinom, pbinom, qbinom),
  Hypergeometric = hyper,
  StudentizedRange = list(
    LowerTail = function(q, k, v) ptukey(q, k, v), UpperTail = function(q, k, v) ptukey(q, k, v, lower.tail = FALSE),
    LogUpperTail = function(q, k, v) ptukey(q, k, v, lower.tail = FALSE, log.p = TRUE),
    UpperQuantile = function(p, k, v) qtukey(p, k, v, lower.tail = FALSE)),
  Gamma = list(LogGamma = lgamma, LogBeta = lbeta), Elementary = list(LogOnePlus = log1p, ExpMinusOne = expm1))

errors <- list()
for (point in points) {
  name <- point[1]
  function_name <- sub(".*\\.", "", name)
  call <- families[[sub("\\.[^.]*$", "", name)]][[function_name]]
  if (is.null(call)) next
  numbers <- as.numeric(point[-1])
  actual <- tryCatch(do.call(call, as.list(numbers[-1])), error = function(e) NaN)
  result <- if (is.null(errors[[name]])) c(0, 0) else errors[[name]]
  if (is.nan(actual)) {
    result[2] <- result[2] + 1
  } else {
    size <- abs(numbers[1])
    if (size == 0 || (function_name %in% c("LogDensity", "LogProbability") && size < 1)) size <- 1
    result[1] <- max(result[1], abs(actual - numbers[1]) / size)
  }
  errors[[name]] <- result
}
for (name in names(errors)) cat(name, "\t", format(errors[[name]][1], digits = 6), "\t", errors[[name]][2], "\n", sep = "")
