package coop.milpa.platform;

import java.util.regex.Pattern;

/**
 * A country or a part of it, such as {@code GT}, {@code GT-01} (department) or {@code GT-0101} (municipality).
 * <p>
 * The digits are those of the country's statistics office, which nest: INE in Guatemala (2 department, 4 municipality),
 * INEI's ubigeo in Peru (2 department, 4 province, 6 district). So a part's code begins with that of the whole.
 *
 * @param code  two capital letters (ISO 3166-1), then, for a part, a hyphen and 2 to 8 digits
 */
public record Area(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[0-9]{2,8})?");

    public Area {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Area is '" + code + "', not like GT or GT-0101");
        }
    }

    /** Whether another area is this one or lies in it. */
    public boolean covers(Area other) {
        boolean country = code.length() == 2;
        return other.code.equals(code) || other.code.startsWith(country ? code + "-" : code);
    }

    /** How narrow it is: a municipality is narrower than its department, that one than its country. */
    public int depth() {
        return code.length();
    }

    @Override
    public String toString() {
        return code;
    }
}
