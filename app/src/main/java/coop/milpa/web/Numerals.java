package coop.milpa.web;

import java.math.BigInteger;

/** Writes whole numbers in the words of a language. These are grammar, not messages: they change with each other. */
interface Numerals {

    /** A number of something, zero or more: {@code veintiún} rather than {@code veintiuno}. */
    String of(BigInteger number);

    /** Whether a number is itself a noun, so that what is counted follows with a word between: {@code un millón de}. */
    boolean isNoun(BigInteger number);

    /** What stands before a number below zero. */
    String minus();
}
