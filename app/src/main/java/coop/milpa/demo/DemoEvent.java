package coop.milpa.demo;

import java.util.Locale;

/** Something that happens in the demo and is counted. */
public enum DemoEvent {
    /** Somebody was entered in the register. */
    MEMBERS,
    /** A movement of another system was imported. */
    MOVEMENTS,
    /** A balance that the other system printed was found again. */
    BALANCES_MATCHED,
    /** Somebody paid in, took out or moved savings. */
    OPERATIONS,
    /** A sum was divided over all that a member owed. */
    RECEIPTS,
    /** A child was born, and admitted. */
    BIRTHS,
    /** A child came of age, and her account was converted. */
    CONVERSIONS,
    DEATHS,
    /** What somebody had left was paid to whom it was due. */
    ESTATES_PAID,
    RESIGNATIONS,
    /** Somebody was not admitted, and got her money back. */
    REJECTIONS;

    /** How figures name it: {@code balances_matched}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
