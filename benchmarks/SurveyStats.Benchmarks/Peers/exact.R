# Times of fisher.test for the calls of ExactBenchmarks.cs: the smallest mean of five runs, in microseconds. Run with: Rscript exact.R
time <- function(label, n, call) {
  call()
  best <- min(sapply(1:5, function(i) system.time(for (k in 1:n) call())[["elapsed"]] / n)) * 1e6
  cat(sprintf("%-40s %12.1f us\n", label, best))
}
table <- function(x1, n1, x2, n2) matrix(c(x1, n1 - x1, x2, n2 - x2), 2)
for (test in list(
  list("121", table(40, 60, 28, 61), 300), list("10000", table(2600, 5000, 2400, 5000), 100), list("1000000", table(250700, 500000, 249300, 500000), 3))) {
  time(paste("fisher.test", test[[1]]), test[[3]], function() fisher.test(test[[2]], conf.int = FALSE))
  time(paste("fisher.test with limits and estimate", test[[1]]), test[[3]], function() fisher.test(test[[2]]))
}
