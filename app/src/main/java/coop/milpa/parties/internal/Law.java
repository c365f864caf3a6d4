package coop.milpa.parties.internal;

import coop.milpa.parties.Documents;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.PartyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the law of one country says on one day. */
final class Law {

    /** A document of another country is named with it: {@code PE-DNI}. */
    private static final Pattern FOREIGN = Pattern.compile("([A-Z]{2})-(.+)");

    private static final Pattern ORNAMENT = Pattern.compile("[^A-Z0-9]");

    private final CountryRules rules;
    private final String country;
    private final LocalDate today;
    private final LocalDate agesOn;
    private final int majority;
    private final Map<String, DocumentType> own;

    /**
     * As it stands today.
     *
     * @param agesOn  the day on which it counts how old somebody is
     */
    Law(CountryRules rules, String country, LocalDate today, LocalDate agesOn) {
        this.rules = rules;
        this.country = country;
        this.today = today;
        this.agesOn = agesOn;
        this.majority = rules.majority(country, agesOn);
        this.own = rules.documents(country, today).stream()
                .collect(Collectors.toMap(DocumentType::code, Function.identity()));
    }

    LocalDate today() {
        return today;
    }

    int majority() {
        return majority;
    }

    String country() {
        return country;
    }

    /** The codes of the country's own documents, for people. */
    String known() {
        return own.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    Optional<DocumentType> typeOf(IdentityDocument document) {
        String code = document.type().strip().toUpperCase(Locale.ROOT);
        DocumentType type = own.get(code);
        if (type != null) {
            return Optional.of(type);
        }
        var foreign = FOREIGN.matcher(code);
        return foreign.matches()
                ? rules.documents(foreign.group(1), today).stream()
                        .filter(each -> each.code().equals(foreign.group(2)))
                        .findFirst()
                : Optional.empty();
    }

    /** Empty if the type is unknown today or the number is not right. */
    Optional<Documents.Key> keyOf(IdentityDocument document) {
        return typeOf(document)
                .flatMap(type -> type.rule()
                        .keyOf(bare(document.number()))
                        .map(key -> new Documents.Key(type.country() + "-" + type.series(), key)));
    }

    /** A number without its ornaments. */
    static String bare(String number) {
        return ORNAMENT.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** A body never is; a person without a date of birth is taken for an adult. */
    boolean isMinor(Particulars who) {
        return who.kind() == PartyKind.PERSON
                && who.birthDate()
                        .filter(born -> born.plusYears(majority).isAfter(agesOn))
                        .isPresent();
    }

    boolean isAdult(Particulars who) {
        return who.kind() == PartyKind.PERSON && !isMinor(who);
    }

    /** The documents that count as checked, with their keys. */
    Map<IdentityDocument, Documents.Key> keysOf(List<IdentityDocument> documents) {
        return documents.stream()
                .distinct()
                .filter(document -> keyOf(document).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(), document -> keyOf(document).orElseThrow()));
    }
}
