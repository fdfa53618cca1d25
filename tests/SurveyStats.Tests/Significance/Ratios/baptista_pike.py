"""Baptista-Pike limits of the odds ratio by brute force (python3 baptista_pike.py; mpmath): whole-number weights, 30 digits, a scan of log psi."""
# brute force: Baptista-Pike by dense scan of log psi; conditional p by exact sums
from mpmath import mp, mpf, exp, log
mp.dps=30
from math import comb as C
def dist(n1,n2,m):
    lo,hi=max(0,m-n2),min(n1,m)
    return lo,[mpf(C(n1,i)*C(n2,m-i)) for i in range(lo,hi+1)]
def p(n1,n2,m,k,t,cache={}):
    lo,w=dist(n1,n2,m)
    v=[wi*exp(t*i) for i,wi in enumerate(w)]
    s=sum(v); pk=v[k-lo]
    return sum(x for x in v if x<=pk*(1+mpf(10)**-12))/s
def limits(x1,n1,x2,n2,alpha):
    m=x1+x2
    # scan
    N=6000
    ts=[mpf(-12)+mpf(24)*i/N for i in range(N+1)]
    acc=[p(n1,n2,m,x1,t)>alpha for t in ts]
    first=acc.index(True); last=N-acc[::-1].index(True)
    def bis(a,b,target):
        for _ in range(80):
            mid=(a+b)/2
            if (p(n1,n2,m,x1,mid)>alpha)==target: b=mid
            else: a=mid
        return b
    lo=None if first==0 else exp(bis(ts[first-1],ts[first],True))
    hi=None if last==N else exp(bis(ts[last+1],ts[last],True))
    return lo,hi
for c in [(7,34,1,34,mpf(5)/100),(22,30,14,30,mpf(5)/100),(6,7,2,7,mpf(5)/100),(5,56,0,29,mpf(5)/100),(3,10,7,9,mpf(1)/10),(0,15,4,12,mpf(5)/100),(15,30,15,30,mpf(5)/100),(3,50,1,75,mpf(2)/10)]:
    l,h=limits(*c); print(c[:4],float(c[4]),mp.nstr(l,17) if l else l,mp.nstr(h,17) if h else h)
