package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.exchange.Exchanges;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.PaperKind;
import coop.milpa.papers.PaperStanding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Slips of purchases and sales as papers: each stands until it is undone. */
@Component
class OperationPaper implements PaperKind {

    private static final String KIND = "exchange.operation";

    private final Exchanges exchanges;

    OperationPaper(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    static IssuedPaper of(ExchangeOperation operation) {
        return new IssuedPaper(
                KIND,
                Long.toString(operation.number()),
                operation.made().on(),
                List.of(operation.deal().foreign(), operation.deal().national()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PaperStanding standing(CooperativeId cooperative, String number) {
        return exchanges
                .find(cooperative, Long.parseLong(number))
                .filter(operation -> operation.undone().isEmpty())
                .map(operation -> PaperStanding.STANDS)
                .orElse(PaperStanding.UNDONE);
    }
}
