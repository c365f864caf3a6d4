package coop.milpa.members.web;

import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.MemberList.Listed;
import coop.milpa.members.MemberList.Which;
import coop.milpa.members.MemberList.Who;
import coop.milpa.members.MembershipState;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Cell;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The columns of the list of members, and by what it is narrowed. */
@Component
class MemberListParts {

    static final String WHO = "who";
    static final String KIND = "kind";
    static final String FROM = "from";
    static final String TO = "to";

    private final Words words;

    MemberListParts(Words words) {
        this.words = words;
    }

    /** As the address says it; empty for what is none of them. */
    static Optional<Who> who(String text) {
        return Arrays.stream(Who.values())
                .filter(each -> code(each).equals(text))
                .findFirst();
    }

    List<Column<Listed>> columns(Cooperative cooperative, Locale reader) {
        String root = "/c/" + cooperative.code() + "/members/";
        return List.of(
                Column.<Listed>text(
                                "number", "members.number", row -> row.member().number())
                        .sorting()
                        .leading(row ->
                                root + UriUtils.encodePathSegment(row.member().number(), StandardCharsets.UTF_8)),
                Column.text("name", "members.name", row -> row.member().name()),
                Column.text(
                        "kind",
                        "members.list.kind",
                        row -> kind(row.member().registration().kind(), reader)),
                day(MemberRows.JOINED, "members.list.joined", row -> joined(row.member()))
                        .sorting(),
                Column.text("state", "members.list.state", row -> said("members.state." + row.state(), reader)),
                day("left", "members.list.left", MemberListParts::left));
    }

    List<ListFilter> filters(Which which, Locale reader) {
        var bounds = new ListFilter.Form.Day("", which.day().toString());
        return List.of(
                new ListFilter(
                        WHO, "members.list.state", code(which.who()), new ListFilter.Form.Choice(people(reader))),
                new ListFilter(
                        KIND,
                        "members.list.kind",
                        which.kind().map(MemberKind::code).orElse(""),
                        new ListFilter.Form.Choice(kinds(reader))),
                new ListFilter(
                        FROM, "members.list.joined-from", text(which.joined().from()), bounds),
                new ListFilter(TO, "members.list.joined-to", text(which.joined().to()), bounds));
    }

    private Map<String, String> people(Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Who each : Who.values()) {
            options.put(code(each), said("members.list.who." + each, reader));
        }
        return options;
    }

    private Map<String, String> kinds(Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", said("members.list.any-kind", reader));
        for (MemberKind each : MemberKind.values()) {
            options.put(each.code(), kind(each, reader));
        }
        return options;
    }

    private static String code(Who who) {
        return switch (who) {
            case EVERYBODY -> "";
            case BELONGING -> "active";
            case LEFT -> "left";
        };
    }

    private static Column<Listed> day(String key, String label, Function<Listed, Optional<LocalDate>> day) {
        return new Column<>(
                key,
                label,
                Column.Kind.DAY,
                row -> day.apply(row).<Cell>map(Cell.Day::new).orElse(Cell.NOTHING),
                false,
                false,
                row -> Optional.empty());
    }

    private static Optional<LocalDate> joined(Member member) {
        return member.registration().joinedOn();
    }

    private static Optional<LocalDate> left(Listed row) {
        return row.state() == MembershipState.ACTIVE ? Optional.empty() : row.stateSince();
    }

    private String kind(MemberKind kind, Locale reader) {
        return said("enum.members.kind." + kind, reader);
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
