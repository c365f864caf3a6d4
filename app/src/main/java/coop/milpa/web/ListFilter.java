package coop.milpa.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A field by which a list is narrowed. What it holds stands in the address, under its name.
 *
 * @param name  of the parameter
 * @param label  the message with its label
 * @param value  what it holds now; empty if nothing
 * @param form  how it is filled in
 */
public record ListFilter(String name, String label, String value, Form form) {

    /** How a filter is filled in. */
    public sealed interface Form {

        /** Some words. */
        record Words() implements Form {}

        /** A date, between two days as {@code 2026-03-02}; empty for no bound. */
        record Day(String earliest, String latest) implements Form {}

        /** One of some values, each with its words, in their order; the empty value is all of them. */
        record Choice(Map<String, String> options) implements Form {}
    }

    /** A choice; the empty value of its options is all of them. */
    public static ListFilter choice(String name, String label, String value, Map<String, String> options) {
        return new ListFilter(name, label, value, new Form.Choice(options));
    }

    /** A day that bounds the list, or none. */
    public static ListFilter day(String name, String label, Optional<LocalDate> value) {
        return new ListFilter(name, label, value.map(LocalDate::toString).orElse(""), new Form.Day("", ""));
    }

    public boolean isDay() {
        return form instanceof Form.Day;
    }

    public boolean isChoice() {
        return form instanceof Form.Choice;
    }
}
