package com.acme.risk.market;

import com.acme.risk.RiskException;

/** Market data that is missing or that no arbitrage-free market could show. */
public final class MarketDataException extends RiskException {

    private static final long serialVersionUID = 1L;

    public MarketDataException(String message) {
        super(message);
    }

    public MarketDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
