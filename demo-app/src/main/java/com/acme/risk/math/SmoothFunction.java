package com.acme.risk.math;

/** A function of one variable that can also state its slope. */
public interface SmoothFunction {

    double value(double x);

    double slope(double x);
}
