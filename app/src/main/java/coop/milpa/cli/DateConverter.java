package coop.milpa.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as it is promised to be written: {@code YYYY-MM-DD}, with a year of four digits. */
final class DateConverter implements ITypeConverter<LocalDate> {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public LocalDate convert(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException(text);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(text);
        }
    }
}
