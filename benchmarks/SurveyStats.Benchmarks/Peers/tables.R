# The calls of TableBenchmarks in R: elapsed and processor seconds per call. Run with: Rscript tables.R
companies121 <- matrix(c(8, 7, 5, 6, 3, 5, 9, 8, 6, 3, 4, 6, 9, 7, 4, 9, 5, 6, 4, 7), ncol = 5, byrow = TRUE)
uneven121 <- matrix(c(3, 11, 10, 17, 9, 5, 3, 7, 13, 7, 9, 6, 5, 2, 2, 1, 1, 4, 1, 5), ncol = 5, byrow = TRUE)
companies541 <- matrix(c(68, 43, 24, 60, 51, 25, 52, 49, 34, 71, 40, 24), ncol = 3, byrow = TRUE)
five_by_six541 <- matrix(c(25, 13, 17, 24, 11, 18, 15, 27, 19, 12, 18, 17, 21, 16, 25, 16, 14, 16,
                           18, 19, 10, 27, 17, 17, 12, 18, 21, 15, 25, 18), ncol = 6, byrow = TRUE)

time <- function(name, call, times = 1) {
  result <- NULL
  spent <- system.time(for (i in seq_len(times)) result <- tryCatch(call()$p.value, error = conditionMessage)) / times
  cat(sprintf("%-28s elapsed %.6f s, processor %.6f s, p = %s\n", name, spent[["elapsed"]], spent[["user.self"]] + spent[["sys.self"]],
              format(result, digits = 10)))
}

time("chisq.test 4x5", function() suppressWarnings(chisq.test(companies121)), 2000)
time("fisher.test 4x3, 541", function() fisher.test(companies541, workspace = 2e8))
time("fisher.test simulated 4x5", function() fisher.test(companies121, simulate.p.value = TRUE, B = 1e5))
time("fisher.test 5x6, 541", function() fisher.test(five_by_six541, workspace = 2e8))
time("fisher.test 4x5, 121", function() fisher.test(companies121, workspace = 2e8))
time("fisher.test 4x5, uneven 121", function() fisher.test(uneven121, workspace = 2e8))
