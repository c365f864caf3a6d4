package coop.milpa.registry;

/** A body of a cooperative that decides, runs or watches. What a country calls it is data. */
public enum Organ {
    ASSEMBLY,
    BOARD,
    SUPERVISORY,
    EDUCATION,
    CREDIT,
    ELECTORAL
}
