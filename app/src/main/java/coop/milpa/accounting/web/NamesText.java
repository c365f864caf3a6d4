package coop.milpa.accounting.web;

import coop.milpa.ledger.ChartCode;

/** What a code is called. */
record NamesText(String spanish, String english) {

    static NamesText of(ChartCode.Names names) {
        return new NamesText(names.spanish(), names.english());
    }
}
