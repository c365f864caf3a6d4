package coop.milpa.counter.web;

import coop.milpa.counter.Slip;
import coop.milpa.counter.Slips;
import coop.milpa.papers.PaperCode;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the slip that an address asks for. One that is not there ends with a page that says so. */
@Component
class AskedSlip {

    private final Slips slips;

    AskedSlip(Slips slips) {
        this.slips = slips;
    }

    Slip slip(Cooperative cooperative, String code) {
        return PaperCode.read(code)
                .flatMap(read -> slips.find(cooperative.id(), read))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "counter.unknown-slip",
                        CounterPages.addressOf(cooperative),
                        Input.shown(code)));
    }
}
