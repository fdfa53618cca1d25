"""Chan-Zhang and Agresti-Min limits of p1 - p2 by brute force, 95 % (python3 unconditional_difference.py; numpy and scipy).

Not the methods of the library: restricted estimates by bisection of the likelihood equation, every table in a matrix, the maximum over the nuisance
proportion on 1501 points refined three times, the limits halved from a grid of differences. Ties of the statistic within 1e-12.
"""
import numpy as np
from scipy.stats import binom
def mle(x1,n1,x2,n2,d):
    # maximise loglik over p2 by bisection on the derivative (concave)
    lo=np.full(x1.shape,max(0,-d)); hi=np.full(x1.shape,min(1,1-d))
    with np.errstate(all='ignore'):
        for _ in range(200):
            p=(lo+hi)/2; q=p+d
            g=np.where(x1>0,x1/q,0)-np.where(n1-x1>0,(n1-x1)/(1-q),0)+np.where(x2>0,x2/p,0)-np.where(n2-x2>0,(n2-x2)/(1-p),0)
            up=g>0
            lo=np.where(up,p,lo); hi=np.where(up,hi,p)
    return (lo+hi)/2
def T(n1,n2,d):
    i,j=np.meshgrid(np.arange(n1+1.),np.arange(n2+1.),indexing='ij')
    p2=mle(i,n1,j,n2,d); p1=np.clip(p2+d,0,1); p2=np.clip(p2,0,1)
    v=p1*(1-p1)/n1+p2*(1-p2)/n2
    e=i/n1-j/n2-d
    with np.errstate(all='ignore'):
        t=np.where(v>1e-13,e/np.sqrt(np.maximum(v,1e-300)),np.where(abs(e)<1e-12,0,np.sign(e)*np.inf))
    return t
def sup(n1,n2,d,R,G=1501):
    lo,hi=max(0,-d),min(1,1-d)
    best=-1
    a,b=lo,hi
    for it in range(4):
        p=np.linspace(a,b,G if it==0 else 201)
        B1=binom.pmf(np.arange(n1+1)[None,:],n1,np.clip(p+d,0,1)[:,None]); B2=binom.pmf(np.arange(n2+1)[None,:],n2,p[:,None])
        f=((B1@R)*B2).sum(1); k=f.argmax(); best=max(best,f[k])
        a,b=p[max(k-1,0)],p[min(k+1,len(p)-1)]
    return best
def pval(x1,n1,x2,n2,d,two):
    t=T(n1,n2,d); t0=t[x1,x2]
    if two: R=(abs(t)>=abs(t0)-1e-12)
    else: R=(t>=t0-1e-12)
    return sup(n1,n2,d,R.astype(float))
def lower(x1,n1,x2,n2,tail,two):
    a=2*tail if two else tail
    d=x1/n1-x2/n2
    grid=np.linspace(max(-1,d-0.6),d,120)[1:-1]
    prev=-1
    for g in grid:
        if pval(x1,n1,x2,n2,g,two)>a: break
        prev=g
    else: g=d
    lo,hi=prev,g
    for _ in range(40):
        m=(lo+hi)/2
        if pval(x1,n1,x2,n2,m,two)>a: hi=m
        else: lo=m
    return hi
if __name__=='__main__':
    for c in [(7,34,1,34),(6,7,2,7),(9,10,3,10),(10,10,0,20),(3,9,5,6)]:
        for two in (False,True):
            print('AM' if two else 'CZ',c,'%.12f %.12f'%(lower(*c,0.025,two),-lower(c[2],c[3],c[0],c[1],0.025,two)),flush=True)
