"""Figures of the multivariate normal tests (mpmath; four groups with numpy, about 5 digits). Prints them; the tests hold them inline."""
from mpmath import mp, mpf, quad, erfc, sqrt, exp, pi, inf, npdf, ncdf, log
mp.dps=150  # the far tails are differences
Q=lambda x: erfc(x/sqrt(2))/2
def dun(c,bs):
    c=mpf(c)
    def f(z):
        p=mpf(1)
        for b in bs:
            b=mpf(b); s=sqrt(1-b*b)
            p*=1-Q((c-b*z)/s)-Q((c+b*z)/s)
        return npdf(z)*(1-p)
    pts=sorted(set([0,1,2,3,4,5,7,9,12,16,25]+[float(c/mpf(b)) for b in bs]))
    return 2*quad(f,pts)
for c,bs in [(2.0,[0.7071067811865476]*4),(2.5,[0.3,0.5,0.9,0.99]),(6,[0.7,0.6,0.5]),(12,[0.7,0.95,0.5]),(1.0,[0.2,0.999])]: print('dunnett',c,bs,mp.nstr(dun(c,bs),17))
# bivariate: P(max(|T1|,|T2|)>c) with rho
def biv(c,rho):
    c=mpf(c);rho=mpf(rho);s=sqrt(1-rho**2)
    # P = 2Q(c) + P(|T1|<c,|T2|>c)
    f=lambda z: npdf(z)*(Q((c-rho*z)/s)+Q((c+rho*z)/s))
    pts=[-c,0,c]
    pts=sorted(set([-c,-c*0.9,-c*.5,0,c*.5,c*0.9,c]))
    return 2*Q(c)+quad(f,pts)
for c,r in [(1.96,.5),(2.5,-.9),(5,.5),(20,.99),(0.3,.1),(3,0.999)]: print('biv',c,r,mp.nstr(biv(c,r),17))
# all pairs of three independent groups with variances v: plane; by nested integration over x1, x2 in double precision
import numpy as np
def threegroups(c,v):
    # P(max_ij |xi-xj|/sqrt(vi+vj) > c): integrate over x3 = 0 shift: d1 = x1-x3, d2 = x2-x3, bivariate normal
    v1,v2,v3=v
    s13,s23,s12=[sqrt(mpf(a)) for a in (v1+v3,v2+v3,v1+v2)]
    rho=mpf(v3)/(s13*s23)
    s=sqrt(1-rho**2)
    # t1=d1/s13, t2=d2/s23; |t1|<c, |t2|<c, |s13 t1 - s23 t2| < c s12
    def f(t1):
        hi=min(c,(s13*t1+c*s12)/s23); lo=max(-c,(s13*t1-c*s12)/s23)
        return npdf(t1)*(Q((hi-rho*t1)/s)+Q(-(lo-rho*t1)/s))
    c=mpf(c)
    k=[-c,c]
    for e in (1,-1):
        for sg in (1,-1):
            x=(sg*c*s23-e*c*s12)/s13
            if -c<x<c: k.append(x)
    k=sorted(set(k+[mpf(0)]))
    return 2*Q(c)+quad(f,k)
for c,v in [(2.0,(1,1,1)),(2.4,(1,2,5)),(2.4,(0.01,1,1)),(8,(1,3,9)),(0.4,(1,2,3))]: print('three',c,v,mp.nstr(threegroups(c,v),17))
# four groups, unequal variances: inner three-fold product rule by Gauss-Hermite/Legendre in numpy
from scipy.stats import norm
def fourgroups(c,v,n=400):
    # P(all |xi-xj| <= c sij) = int phi(x1) ... ; condition on x1 then x2 (outer two), inner: x3,x4 with |x3-x4|<=c s34 : one more integration over x3, x4 analytic
    s=[[np.sqrt(v[i]+v[j]) for j in range(4)] for i in range(4)]
    sd=np.sqrt(v)
    gx,gw=np.polynomial.legendre.leggauss(n)
    # use differences from x1: u2,u3 given x1 ; x1 integrated numerically
    m=60
    hx,hw=np.polynomial.hermite_e.hermegauss(m); hw=hw/hw.sum()
    tot=0
    for a,wa in zip(hx*sd[0],hw):
        # x2 in a +- c s12
        h=c*s[0][1]; x2=a+h*gx[::1]; w2=gw*h*norm.pdf(x2,scale=sd[1])
        for b,wb in zip(x2,w2):
            lo=max(a-c*s[0][2],b-c*s[1][2]); hi=min(a+c*s[0][2],b+c*s[1][2])
            if hi<=lo: continue
            x3=(lo+hi)/2+(hi-lo)/2*gx; w3=gw*(hi-lo)/2*norm.pdf(x3,scale=sd[2])
            l4=np.maximum.reduce([np.full_like(x3,a-c*s[0][3]),np.full_like(x3,b-c*s[1][3]),x3-c*s[2][3]])
            h4=np.minimum.reduce([np.full_like(x3,a+c*s[0][3]),np.full_like(x3,b+c*s[1][3]),x3+c*s[2][3]])
            tot+=wa*wb*np.sum(w3*np.maximum(0,norm.cdf(h4,scale=sd[3])-norm.cdf(l4,scale=sd[3])))
    return 1-tot
for c,v in [(2.0,(1,1,1,1)),(2.5,(1,2,4,8)),(3.0,(0.1,1,1,5))]: print('four',c,v,repr(fourgroups(c,np.array(v,float),120)),repr(fourgroups(c,np.array(v,float),200)))
