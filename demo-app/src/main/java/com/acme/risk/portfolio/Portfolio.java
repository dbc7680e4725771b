package com.acme.risk.portfolio;

import com.acme.risk.RiskException;
import com.acme.risk.instrument.ExpiredException;
import com.acme.risk.market.Market;
import java.util.List;

/** A number of positions. */
public final class Portfolio {

    private final List<Position> positions;

    public Portfolio(List<Position> positions) {
        this.positions = List.copyOf(positions);
    }

    public List<Position> positions() {
        return positions;
    }

    /** Values every position; one that cannot be valued does not keep the others from it. */
    public Valuation value(Market market) {
        Valuation valuation = new Valuation(market.valueDate());
        for (Position position : positions) {
            valuation.add(value(position, market));
        }
        return valuation;
    }

    private static PositionValue value(Position position, Market market) {
        try {
            return PositionValue.valued(position, position.instrument().value(market));
        } catch (ExpiredException e) {
            return PositionValue.expired(position);
        } catch (RiskException e) {
            return PositionValue.failed(position, e.getMessage());
        }
    }
}
