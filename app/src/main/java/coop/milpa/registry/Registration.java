package coop.milpa.registry;

import java.time.LocalDate;

/**
 * A number that an authority knows a cooperative by.
 *
 * @param authority  INACOP, SUNARP, SBS: 1 to 100 characters
 * @param number  as it is printed, 1 to 60 characters
 * @param on  the day it was registered
 */
public record Registration(String authority, String number, LocalDate on) {}
