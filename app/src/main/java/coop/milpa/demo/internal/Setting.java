package coop.milpa.demo.internal;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * A cooperative that might exist, and the place where it works.
 *
 * @param code  short
 * @param name  in full
 * @param land  its country
 * @param way  how it comes into Milpa
 * @param size  how large it is, and how large the amounts are that its members move
 * @param joinsAfter  so many days after the first it joins its federation; those that join at once are made after it
 * @param market  when the town is full
 * @param folk  whose names its members have
 * @param places  municipalities its members come from
 */
record Setting(
        String code,
        String name,
        Land land,
        Way way,
        Size size,
        int joinsAfter,
        DayOfWeek market,
        Folk folk,
        List<String> places) {

    /**
     * How large a cooperative is.
     *
     * @param share  of a hundred members of the network, so many are its members
     * @param scale  its amounts are so many hundredths of what they are in quetzales
     */
    record Size(int share, int scale) {}

    /** A cooperative and how many of the network's members are its own. */
    record Populated(Setting setting, int members) {}

    /** The network of the demo. The cooperatives are made up; the municipalities are not. */
    static final List<Setting> NETWORK = List.of(
            new Setting(
                    "MAIZ",
                    "Cooperativa de Ahorro y Crédito Maíz Morado, R.L.",
                    Land.GUATEMALA,
                    Way.MIGRATED,
                    new Size(22, 100),
                    0,
                    DayOfWeek.SUNDAY,
                    Folk.KICHE,
                    List.of("Totonicapán", "Momostenango", "San Francisco El Alto", "Santa María Chiquimula")),
            new Setting(
                    "TELA",
                    "Cooperativa de Ahorro y Crédito Telar de Cintura, R.L.",
                    Land.GUATEMALA,
                    Way.FOUNDED,
                    new Size(25, 90),
                    0,
                    DayOfWeek.THURSDAY,
                    Folk.KAQCHIKEL,
                    List.of("Chimaltenango", "Tecpán", "Patzún", "Comalapa")),
            new Setting(
                    "QUIN",
                    "Cooperativa de Ahorro y Crédito Quinua Dorada Ltda.",
                    Land.PERU,
                    Way.MIGRATED,
                    new Size(17, 45),
                    0,
                    DayOfWeek.MONDAY,
                    Folk.ANDEAN,
                    List.of("Juliaca", "Lampa", "Ayaviri", "Azángaro")),
            new Setting(
                    "NUBE",
                    "Cooperativa de Ahorro y Crédito Bosque de Nubes, R.L.",
                    Land.GUATEMALA,
                    Way.MIGRATED,
                    new Size(5, 80),
                    0,
                    DayOfWeek.TUESDAY,
                    Folk.QEQCHI,
                    List.of("Cobán", "San Pedro Carchá", "San Juan Chamelco", "Tactic")),
            new Setting(
                    "PUEN",
                    "Cooperativa de Ahorro y Crédito Puente de Hamaca, R.L.",
                    Land.GUATEMALA,
                    Way.FOUNDED,
                    new Size(8, 120),
                    0,
                    DayOfWeek.SATURDAY,
                    Folk.LADINO,
                    List.of("Chiquimula", "Jocotán", "Camotán", "Esquipulas")),
            new Setting(
                    "CEIB",
                    "Cooperativa de Ahorro y Crédito La Ceiba Grande, R.L.",
                    Land.GUATEMALA,
                    Way.MIGRATED,
                    new Size(5, 110),
                    0,
                    DayOfWeek.WEDNESDAY,
                    Folk.LADINO,
                    List.of("Poptún", "Dolores", "San Luis", "Santa Elena")),
            new Setting(
                    "CAFE",
                    "Cooperativa de Ahorro y Crédito Cafetal de la Selva Ltda.",
                    Land.PERU,
                    Way.FOUNDED,
                    new Size(10, 40),
                    0,
                    DayOfWeek.SATURDAY,
                    Folk.AMAZONIAN,
                    List.of("La Merced", "Pichanaqui", "Satipo", "Villa Rica")),
            new Setting(
                    "TOTO",
                    "Cooperativa de Ahorro y Crédito Caballito de Totora Ltda.",
                    Land.PERU,
                    Way.FOUNDED,
                    new Size(8, 55),
                    30,
                    DayOfWeek.FRIDAY,
                    Folk.COASTAL,
                    List.of("Huanchaco", "Santiago de Cao", "Chicama", "Paiján")));

    /** The cooperative that has somebody for every role, and something to do for each of them. */
    static final Setting SHOWN = NETWORK.get(1);

    /** Shares people out between the cooperatives; the last one has whoever is left. */
    static List<Populated> populated(int members) {
        List<Populated> all = new ArrayList<>();
        int left = members;
        for (Setting setting : NETWORK) {
            boolean last = all.size() == NETWORK.size() - 1;
            int own = last ? left : members * setting.size.share() / 100;
            left -= own;
            all.add(new Populated(setting, own));
        }
        return all;
    }

    int scale() {
        return size.scale();
    }
}
