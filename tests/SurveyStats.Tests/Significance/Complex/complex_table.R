# Figures of ComplexTableTestTests.cs and GoodnessOfFitTestTests.cs: totals and covariances from the package survey, tests by its functions
# where it has them, else by the formula in plain matrices.
suppressMessages(library(survey)); data(api); options(digits = 16)
show <- function(name, x) cat(name, ":", paste(formatC(x, digits = 16, format = "g"), collapse = ", "), "\n")
d <- svydesign(id = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc)
T <- svytotal(~interaction(stype, sch.wide), d)
show("totals (answers stype within sch.wide No, Yes)", coef(T)); show("covariance", vcov(T))
p <- coef(T) / sum(coef(T)); n <- nrow(apiclus1); N <- sum(coef(T))
J <- (diag(6) - outer(p, rep(1, 6))) / N; V <- J %*% vcov(T) %*% t(J)
P <- matrix(p, 2, byrow = TRUE); E <- outer(rowSums(P), colSums(P))
for (s in c("F", "Chisq", "Wald", "adjWald")) {
  r <- svychisq(~sch.wide + stype, d, statistic = s); show(s, c(r$statistic, r$parameter, r$p.value)) }
G2 <- 2 * n * sum(P * log(P / E)); show("G2", G2)
H <- function(k) contr.helmert(k) %*% diag(1 / sqrt(colSums(contr.helmert(k)^2)), k - 1)
C <- kronecker(H(2), H(3)); Dm <- diag(1 / p)
Delta <- solve(t(C) %*% Dm %*% C / n) %*% (t(C) %*% Dm %*% V %*% Dm %*% C)
l <- Re(eigen(Delta)$values); show("eigenvalues", l); nu <- degf(d); d0 <- sum(l)^2 / sum(l^2)
show("G2 second order", c(G2 / sum(l), d0, d0 * nu, pf(G2 / sum(l), d0, d0 * nu, lower.tail = FALSE)))
show("G2 first order p", pchisq(G2 / mean(l), 2, lower.tail = FALSE))
deff <- function(v, p) v * (n - 1) / (p * (1 - p))
A <- kronecker(diag(2), t(rep(1, 3))); B <- kronecker(t(rep(1, 2)), diag(3))
k <- sum((1 - p) * deff(diag(V), p)) - sum((1 - rowSums(P)) * deff(diag(A %*% V %*% t(A)), rowSums(P))) -
  sum((1 - colSums(P)) * deff(diag(B %*% V %*% t(B)), colSums(P)))
X2 <- n * sum((P - E)^2 / E); dm <- k / 2
show("by design effects: d, chi-square, p, F, p", c(dm, X2 / dm, pchisq(X2 / dm, 2, lower.tail = FALSE), X2 / k, pf(X2 / k, 2, 2 * nu, lower.tail = FALSE)))
# Known shares.
d2 <- svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2)
r <- svygofchisq(~stype, d2, p = rep(1 / 3, 3)); t2 <- svytotal(~stype, d2)
show("shares: totals", coef(t2)); show("covariance", vcov(t2)); show("n, N, df", c(nrow(apiclus2), sum(coef(t2)), degf(d2)))
show("svygofchisq X2, scale, df, p", c(r$statistic, r$parameter, r$p.value))
m <- svymean(~stype, d2); l <- eigen(nrow(apiclus2) * vcov(m) * 3)$values[1:2]; x <- nrow(apiclus2) * sum((coef(m) - 1 / 3)^2) * 3
d0 <- sum(l)^2 / sum(l^2)
show("X2, eigenvalues, F, d0, p", c(x, l, x / sum(l), d0, pf(x / sum(l), d0, d0 * degf(d2), lower.tail = FALSE)))
