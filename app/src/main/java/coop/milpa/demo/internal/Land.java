package coop.milpa.demo.internal;

import java.util.stream.Stream;

/** A country of the demo, and the federation its cooperatives belong to. */
enum Land {
    GUATEMALA("GT", "GTQ", "America/Guatemala", "FEMI"),
    PERU("PE", "PEN", "America/Lima", "FEAY");

    private final String country;
    private final String currency;
    private final String zone;
    private final String federation;

    Land(String country, String currency, String zone, String federation) {
        this.country = country;
        this.currency = currency;
        this.zone = zone;
        this.federation = federation;
    }

    /** The one with this code. */
    static Land of(String country) {
        return Stream.of(values())
                .filter(land -> land.country.equals(country))
                .findFirst()
                .orElseThrow();
    }

    /** ISO 3166. */
    String country() {
        return country;
    }

    /** ISO 4217. */
    String currency() {
        return currency;
    }

    String zone() {
        return zone;
    }

    /** The code of its federation. */
    String federation() {
        return federation;
    }
}
