# The figures of SmallSample.cs: R 4.2 with survey 4.1-1. small_sample.csv is the text of SmallSample.Csv.
suppressMessages(library(survey)); options(digits=16)
z <- read.csv("small_sample.csv", stringsAsFactors=FALSE); z$id <- seq_len(nrow(z)); z$dd <- interaction(z$c,z$d,drop=TRUE)
z$nps <- (z$q>=9)-(z$q<=6); z$su <- as.numeric(z$s=="u"); z$sv <- as.numeric(z$s=="v")
p <- function(name, v) cat(sprintf("%-44s %s\n", name, paste(format(as.numeric(v), digits=16), collapse="  ")))
D <- svydesign(~c, strata=~h, weights=~w, data=z)
d1 <- subset(D, g=="in"); m <- svymean(~nps, d1); p("nps in domain", c(coef(m), SE(m), degf(d1)))
b <- svyby(~nps, ~s, d1, svymean, covmat=TRUE); p("nps by s: est", coef(b)); p("  vcov", vcov(b)); 
ct <- svycontrast(b, c(u=1,v=-1)); p("  u-v", c(coef(ct), SE(ct)))
T2 <- svydesign(~c+dd, strata=~h, fpc=~N+M, data=z)
p("two-stage weights", head(weights(T2),3)); t <- svytotal(~x, T2); p("two-stage total x", c(coef(t), SE(t)))
b <- svyby(~x, ~s, T2, svytotal, covmat=TRUE); p("  by s", coef(b)); p("  vcov", vcov(b))
r <- svyratio(~x, ~y, T2); p("two-stage ratio x/y", c(coef(r), SE(r)))
b <- svyby(~x, ~s, denominator=~y, T2, svyratio, covmat=TRUE); p("  ratio by s", coef(b)); p("  vcov", vcov(b))
B <- svydesign(~c, fpc=~p, pps="brewer", data=z)
t <- svytotal(~x, B); p("brewer total x", c(coef(t), SE(t))); m <- svymean(~x, B); p("brewer mean x", c(coef(m), SE(m)))
t <- svytotal(~x, subset(B, s=="u")); p("brewer total x in u", c(coef(t), SE(t)))
BS <- svydesign(~c, strata=~h, fpc=~p, pps="brewer", data=z)
t <- svytotal(~x, BS); p("brewer stratified total x", c(coef(t), SE(t)));t <- svytotal(~x, subset(BS, g=="in")); p("brewer stratified total x in g", c(coef(t), SE(t)))
B2 <- try(svydesign(~c+dd, fpc=~p+M, pps="brewer", data=z))
if (!inherits(B2,"try-error")) {t <- try(svytotal(~x, B2)); if(!inherits(t,"try-error")) p("brewer 2-stage total x", c(coef(t), SE(t)))}
z$K2<-z$K
T3 <- svydesign(~c+dd+id, strata=~h, fpc=~N+M+K, data=z)
t <- svytotal(~x, T3); p("three-stage total x", c(coef(t), SE(t))); m <- svymean(~x, T3); p("three-stage mean x", c(coef(m), SE(m)))
t <- svytotal(~x, subset(T3, g=="in")); p("three-stage total x in g", c(coef(t), SE(t)))
for (rule in c("certainty","remove","adjust","average")) for (dom in c(FALSE,TRUE)) {
 options(survey.lonely.psu=rule, survey.adjust.domain.lonely=dom)
 L <- svydesign(~c, strata=~hl, weights=~w, data=z)
 for (dd in c("all","in")) { LL <- if(dd=="all") L else subset(L, g=="in")
  t <- svytotal(~x, LL); m <- svymean(~x, LL); p(paste("lonely",rule,dom,dd,"total mean"), c(SE(t), SE(m))) }
}
L8 <- subset(L, c==8); options(survey.lonely.psu="average"); t<-try(svytotal(~x,L8)); p("average only lonely", SE(t)); t<-try(svymean(~x,L8)); p("average only lonely mean", SE(t))
L8 <- subset(L, c>=7); t<-try(svytotal(~x,L8)); p("average only lonely strata", SE(t))
options(survey.lonely.psu="fail", survey.adjust.domain.lonely=FALSE)
for (tst in c("wilcoxon","vanderWaerden","median")) { r <- svyranktest(q~s, D, test=tst); p(paste("ranktest", tst), c(r$estimate, r$statistic, r$parameter, r$p.value)) }
F <- function(v, vals, w) sapply(v, function(a) sum(w*((vals<a)+.5*(vals==a)))/sum(w))
U <- z$s=="u"; th <- sum(z$w[U]*F(z$q[U], z$q[!U], z$w[!U]))/sum(z$w[U]); p("theta u over v", th)
inf <- numeric(32); inf[U] <- (F(z$q[U], z$q[!U], z$w[!U])-th)/sum(z$w[U]); inf[!U] <- ((1-F(z$q[!U], z$q[U], z$w[U]))-th)/sum(z$w[!U])
z$inf <- inf; DI <- svydesign(~c, strata=~h, weights=~w, data=z); p("  SE", SE(svytotal(~inf, DI)))
J <- as.svrepdesign(D, type="JKn"); jt <- withReplicates(J, function(w, data) {U <- data$s=="u"; sum(w[U]*F(data$q[U], data$q[!U], w[!U]))/sum(w[U])}); p("  JKn SE", SE(jt))
for (qr in c("math","school","hf4","hf7")) { Q <- svyquantile(~x, D, quantiles=c(.25,.5,.9), qrule=qr, interval.type="mean", df=degf(D)); p(paste("quantile", qr), t(Q$x)); }
Q <- svyquantile(~x, d1, quantiles=c(.5), qrule="math", interval.type="mean", df=degf(d1)); p("quantile domain", t(Q$x))
# two questions: share nps promoters less share of y over 10 joint
z$a <- as.numeric(z$q>=7); z$b <- as.numeric(z$y>10); D <- svydesign(~c, strata=~h, weights=~w, data=z)
m <- svymean(~a+b, D); p("a b", coef(m)); p(" vcov", vcov(m)); ct<-svycontrast(m, c(a=1,b=-1)); p(" a-b", c(coef(ct),SE(ct)))
b <- svyby(~x, ~s, D, svymean, covmat=TRUE); p("mean x by s", coef(b)); p(" vcov", vcov(b)); ct<-svycontrast(b, c(u=1,v=-1)); p(" u-v", c(coef(ct),SE(ct)))
m <- svymean(~x, D, deff=TRUE); p("deff mean", c(deff(m))); m <- svymean(~x, D, deff="replace"); p("deff replace", deff(m)); m <- svytotal(~x, D, deff=TRUE); p("deff total", deff(m))
p("svyratio contrast u/v of shares", 0)
b <- svyby(~b, ~s, D, svymean, covmat=TRUE); p("b by s", coef(b)); p(" vcov", vcov(b)); for (e in list(quote(u/v), quote(log(u/v)), quote(log(u*(1-v)/(v*(1-u)))))) { ct<-svycontrast(b, e); p(deparse(e), c(coef(ct),SE(ct))) }
z$f <- 2 / z$M; B2 <- svydesign(~c+dd, fpc=~p+f, weights=~w, pps="brewer", data=z); t <- svytotal(~x, B2); p("brewer two-stage total x", c(coef(t), SE(t)))
