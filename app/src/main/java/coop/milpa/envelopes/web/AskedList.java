package coop.milpa.envelopes.web;

import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.KeptList;
import coop.milpa.envelopes.KeptLists;
import coop.milpa.envelopes.ListCode;
import coop.milpa.envelopes.TakenList;
import coop.milpa.ledger.EntryId;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the list that an address asks for. One that is not there ends with a page that says so. */
@Component
class AskedList {

    private final Envelopes envelopes;
    private final KeptLists kept;

    AskedList(Envelopes envelopes, KeptLists kept) {
        this.envelopes = envelopes;
        this.kept = kept;
    }

    static String addressOf(Cooperative cooperative) {
        return "/c/" + cooperative.code() + "/counter/lists";
    }

    TakenList taken(Cooperative cooperative, String entry) {
        return EntryId.read(entry)
                .flatMap(id -> envelopes.find(cooperative.id(), id))
                .orElseThrow(() -> problem(cooperative, "envelopes.unknown-list", entry));
    }

    KeptList kept(Cooperative cooperative, String code) {
        return ListCode.read(code)
                .flatMap(read -> kept.find(cooperative.id(), read))
                .orElseThrow(() -> problem(cooperative, "envelopes.list-gone", code));
    }

    private static PageProblem problem(Cooperative cooperative, String what, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, what, addressOf(cooperative), Input.shown(given));
    }
}
