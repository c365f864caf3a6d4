package coop.milpa.members.web;

import coop.milpa.members.ProfileFacts.MovementKind;
import coop.milpa.members.web.FormField.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody in the office writes down about a member, with the fields of its form. */
enum MemberAct {
    TRANSFER(
            Group.KEEP,
            FormField.of("to", Kind.CHOICE),
            FormField.of("from", Kind.DAY),
            FormField.of("reason", Kind.TEXT)),
    REVIEW(Group.KEEP, review()),
    BENEFICIARIES(Group.KEEP, FormField.of("account", Kind.TEXT), FormField.of("shares", Kind.LINES)),
    MANDATE(
            Group.KEEP,
            FormField.of("person", Kind.PERSON),
            FormField.of("power", Kind.CHOICE),
            FormField.of("account", Kind.TEXT),
            FormField.of("from", Kind.DAY),
            FormField.of("until", Kind.DAY),
            FormField.of("most", Kind.MONEY),
            FormField.of("mostADay", Kind.MONEY)),
    REVOCATION(Group.KEEP, FormField.of("mandate", Kind.CHOICE), FormField.of("reason", Kind.TEXT)),
    RESIGNATION(Group.KEEP, FormField.of("reason", Kind.TEXT)),
    DEATH(Group.KEEP, FormField.of("diedOn", Kind.DAY), FormField.of("certificate", Kind.TEXT)),
    ACCEPTANCE(Group.DECIDE, resolution()),
    EXPULSION(Group.DECIDE, expulsion()),
    SETTLEMENT(Group.DECIDE),
    HEIRS(Group.DECIDE, FormField.of("ruling", Kind.TEXT), FormField.of("shares", Kind.LINES)),
    ESTATE(Group.PAY, FormField.of("person", Kind.PERSON));

    /** Whose business it is: duties that conflict are kept apart. */
    enum Group {
        KEEP,
        DECIDE,
        PAY
    }

    private final Group group;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final List<FormField> fields;

    MemberAct(Group group, FormField... fields) {
        this.group = group;
        this.fields = List.of(fields);
    }

    public Group group() {
        return group;
    }

    public List<FormField> fields() {
        return fields;
    }

    /** How addresses call it. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it ends what nobody can bring back. */
    public boolean isGrave() {
        return this == DEATH || this == EXPULSION || this == SETTLEMENT || this == ESTATE || this == ACCEPTANCE;
    }

    static Optional<MemberAct> of(Group group, String address) {
        for (MemberAct act : values()) {
            if (act.group == group && act.address().equals(address)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    private static FormField[] resolution() {
        return new FormField[] {
            FormField.of("organ", Kind.CHOICE),
            FormField.of("minute", Kind.TEXT),
            FormField.of("point", Kind.TEXT),
            FormField.of("resolvedOn", Kind.DAY)
        };
    }

    private static FormField[] expulsion() {
        List<FormField> fields = new ArrayList<>(List.of(resolution()));
        fields.add(FormField.of("cause", Kind.TEXT));
        return fields.toArray(FormField[]::new);
    }

    private static FormField[] review() {
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.of("on", Kind.DAY),
                FormField.of("occupation", Kind.TEXT),
                FormField.of("occupationCode", Kind.TEXT),
                FormField.of("fundsFrom", Kind.TEXT),
                FormField.of("in", Kind.MONEY),
                FormField.of("out", Kind.MONEY)));
        for (MovementKind kind : MovementKind.values()) {
            fields.add(FormField.of(movement(kind), Kind.CHECK));
        }
        fields.add(FormField.of("office", Kind.TEXT));
        fields.add(FormField.of("officeLeft", Kind.DAY));
        fields.add(FormField.of("relatives", Kind.LINES));
        fields.add(FormField.of("stateContract", Kind.TEXT));
        return fields.toArray(FormField[]::new);
    }

    /** The field of a way in which money moves. */
    static String movement(MovementKind kind) {
        return "movement-" + kind.name();
    }
}
