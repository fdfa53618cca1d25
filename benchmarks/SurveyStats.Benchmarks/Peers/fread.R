# Rscript --vanilla fread.R file threads repeats: prints the median seconds of data.table's fread, the rows, and the sum of the weights.
suppressPackageStartupMessages(library(data.table))
arguments <- commandArgs(trailingOnly = TRUE)
setDTthreads(as.integer(arguments[2]))
read <- function() fread(arguments[1], stringsAsFactors = TRUE, showProgress = FALSE)
table <- read()
seconds <- replicate(min(3, as.integer(arguments[3])), system.time(table <<- read())[["elapsed"]])
cat(sprintf("%.4f %d %.17g", median(seconds), nrow(table), sum(table$weight)))
