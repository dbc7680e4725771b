package dev.derive.bench.kernels;

/** A contract on one of the market's underlyings. */
interface Option {
    double price(Market market);
}
