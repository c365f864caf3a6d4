package coop.milpa.members.web;

import coop.milpa.members.Resolution;

/** Where an organ's decision stands in its minutes, as other systems are told. */
record ResolutionText(String organ, String minute, String point, String resolvedOn) {

    static ResolutionText of(Resolution by) {
        return new ResolutionText(by.organ(), by.minute(), by.point(), by.on().toString());
    }
}
