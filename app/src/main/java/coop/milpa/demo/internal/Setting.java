package coop.milpa.demo.internal;

import java.time.DayOfWeek;
import java.util.List;

/**
 * A cooperative that might exist, and the place where it works.
 *
 * @param code  short
 * @param name  in full
 * @param country  where
 * @param currency  in which its members save
 * @param zone  its time zone
 * @param marketDay  when the town is full
 * @param share  of a hundred members of the network, so many are its members
 * @param scale  its amounts are so many hundredths of what they are in quetzales
 * @param folk  whose names its members have
 * @param places  municipalities its members come from
 */
record Setting(
        String code,
        String name,
        String country,
        String currency,
        String zone,
        DayOfWeek marketDay,
        int share,
        int scale,
        Folk folk,
        List<String> places) {

    private static final String GUATEMALA = "America/Guatemala";

    /** The network of the demo. The cooperatives are made up; the municipalities are not. */
    static final List<Setting> NETWORK = List.of(
            new Setting(
                    "MAIZ",
                    "Cooperativa de Ahorro y Crédito Maíz Morado, R.L.",
                    "GT",
                    "GTQ",
                    GUATEMALA,
                    DayOfWeek.SUNDAY,
                    40,
                    100,
                    Folk.KICHE,
                    List.of("Totonicapán", "Momostenango", "San Francisco El Alto", "Santa María Chiquimula")),
            new Setting(
                    "NUBE",
                    "Cooperativa de Ahorro y Crédito Bosque de Nubes, R.L.",
                    "GT",
                    "GTQ",
                    GUATEMALA,
                    DayOfWeek.TUESDAY,
                    25,
                    80,
                    Folk.QEQCHI,
                    List.of("Cobán", "San Pedro Carchá", "San Juan Chamelco", "Tactic")),
            new Setting(
                    "PUEN",
                    "Cooperativa de Ahorro y Crédito Puente de Hamaca, R.L.",
                    "GT",
                    "GTQ",
                    GUATEMALA,
                    DayOfWeek.SATURDAY,
                    20,
                    120,
                    Folk.LADINO,
                    List.of("Chiquimula", "Jocotán", "Camotán", "Esquipulas")),
            new Setting(
                    "QUIN",
                    "Cooperativa de Ahorro y Crédito Quinua Dorada Ltda.",
                    "PE",
                    "PEN",
                    "America/Lima",
                    DayOfWeek.MONDAY,
                    15,
                    45,
                    Folk.ANDEAN,
                    List.of("Juliaca", "Lampa", "Ayaviri", "Azángaro")));
}
