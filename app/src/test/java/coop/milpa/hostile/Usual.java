package coop.milpa.hostile;

import coop.milpa.hostile.Town.Built;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.mock.web.MockMultipartFile;

/** What fits into the fields of forms, by their names. */
final class Usual {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("amount", "10.00"),
            Map.entry("sum", "5.00"),
            Map.entry("first", "10.00"),
            Map.entry("limit", "60.00"),
            Map.entry("lastDay", "31/03/2026"),
            Map.entry("from", "02/03/2026"),
            Map.entry("day", "02/03/2026"),
            Map.entry("on", "02/03/2026"),
            Map.entry("validFrom", "01/04/2026"),
            Map.entry("resolvedOn", "02/03/2026"),
            Map.entry("diedOn", "01/03/2026"),
            Map.entry("born", "04/05/1990"),
            Map.entry("given", "Ixchel"),
            Map.entry("paternal", "Tzoc"),
            Map.entry("documentType", "DPI"),
            Map.entry("documentNumber", "1982454320101"),
            Map.entry("papers", "DPI"),
            Map.entry("reason", "motivo de prueba"),
            Map.entry("authority", "Juzgado 2"),
            Map.entry("case", "C-1-2026"),
            Map.entry("narrative", "Ajuste de prueba"),
            Map.entry("decision", "acta 7"),
            Map.entry("organ", "board"),
            Map.entry("fundsFrom", "venta de café"),
            Map.entry("in", "100.00"),
            Map.entry("out", "100.00"),
            Map.entry("rate", "2.5"),
            Map.entry("patronage", "1.00"),
            Map.entry("minute", "12"),
            Map.entry("point", "4"),
            Map.entry("source", "venta de café"),
            Map.entry("certificate", "acta 5"),
            Map.entry("ruling", "auto 8"),
            Map.entry("period", "02/2026"),
            Map.entry("employer", "Municipalidad"),
            Map.entry("about", "Escuela de prueba"),
            Map.entry("target1", "101101"),
            Map.entry("debit1", "5.00"),
            Map.entry("target2", "101104"),
            Map.entry("credit2", "5.00"),
            Map.entry("dayOfMonth", "15"),
            Map.entry("code", "prueba"),
            Map.entry("said", "0"),
            Map.entry("spanish", "Ahorro de prueba"),
            Map.entry("english", "Test savings"),
            Map.entry("name", "prueba"),
            Map.entry("fullName", "Persona de prueba"),
            Map.entry("perOperation", "100.00"),
            Map.entry("perDay", "1000.00"),
            Map.entry("currency", "GTQ"),
            Map.entry("then", "submit"),
            Map.entry("target", "http://127.0.0.1:9/hook"),
            Map.entry("events", "coop.milpa.day.closed.v1"),
            Map.entry("subject", "victim-there"),
            Map.entry("confirmed", "yes"),
            Map.entry("months", "6"),
            Map.entry("minimum", "1.00"),
            Map.entry("monthsMax", "12"),
            Map.entry("withholding", "10"),
            Map.entry("earlyPercent", "1"),
            Map.entry("bands", "1.00 1 8"),
            Map.entry("creditor", "La cooperativa"),
            Map.entry("purpose", "préstamo 7"),
            Map.entry("pledged", "1.00"),
            Map.entry("buy", "0.10"),
            Map.entry("sell", "0.12"),
            Map.entry("book", "0.11"),
            Map.entry("drawerAccount", "12345"),
            Map.entry("cheque", "77"),
            Map.entry("drawer", "Comercial de prueba"),
            Map.entry("dated", "02/03/2026"),
            Map.entry("depositedAt", "Banco de prueba"),
            Map.entry("bankCode", "BP"),
            Map.entry("bankName", "Banco de prueba"),
            Map.entry("clearingDays", "2"),
            Map.entry("charge", "5.00"),
            Map.entry("decidedBy", "acta 9"),
            Map.entry("maximum", "5000.00"),
            Map.entry("instalmentsMin", "1"),
            Map.entry("instalmentsMax", "12"),
            Map.entry("cycleRate1", "24"),
            Map.entry("bandTo1", "5000.00"),
            Map.entry("through", "02/03/2026"),
            Map.entry("fixed", "1.00"),
            Map.entry("fee", "1.00"),
            Map.entry("percent", "1"),
            Map.entry("municipality", "Cobán"),
            Map.entry("instalments", "6"),
            Map.entry("enterpriseIncome", "Café 9,000.00"),
            Map.entry("notes", "tres cuerdas"),
            Map.entry("resolution", "se otorga"),
            Map.entry("collections-reference", "A002"),
            Map.entry("remittances-reference", "AB00002"),
            Map.entry("remittances-sender", "Juan"),
            Map.entry("remittances-type", "PASAPORTE"),
            Map.entry("remittances-number", "C0001"));

    /** Fields in which anything may be written. */
    private static final Set<String> FREE = Set.of(
            "given",
            "paternal",
            "papers",
            "reason",
            "authority",
            "case",
            "narrative",
            "decision",
            "minute",
            "point",
            "source",
            "certificate",
            "ruling",
            "employer",
            "about",
            "spanish",
            "english",
            "fullName",
            "cause",
            "answer-words",
            "notes",
            "resolution",
            "occupation");

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000049454e44ae426082");
    private static final String MEMBERS = "member,name,birth_date,sex,district\n1,Ana Prueba,1980-01-01,F,Centro\n";
    private static final String PAYROLL = "member,amount\n";

    private Usual() {}

    /**
     * A form filled in: what stands in it stays.
     *
     * @param before  what stands before all free text
     */
    static Map<String, String> filled(PageForm form, Built town, String before) {
        Map<String, String> filled = new LinkedHashMap<>();
        form.fields().forEach((name, value) -> {
            String text = FREE.contains(name) ? before + TEXTS.getOrDefault(name, "texto") : text(name, form, town);
            filled.put(name, value.isEmpty() ? text : value);
        });
        return filled;
    }

    private static String text(String name, PageForm form, Built town) {
        boolean transfer = form.action().contains("/operations/");
        boolean settled =
                form.action().contains("/settlements") || form.action().contains("/hand-overs");
        boolean other = form.action().contains("/counter/people");
        return switch (name) {
            case "code" -> form.action().contains("/cash/") ? "N1" : TEXTS.getOrDefault(name, "");
            case "received", "paid" -> settled ? "10.00" : "";
            case "reference" -> settled ? "TR-1" : "";
            case "documentType" -> other ? "PASAPORTE" : TEXTS.getOrDefault(name, "");
            case "documentNumber" -> other ? "C0002" : TEXTS.getOrDefault(name, "");
            case "product" -> form.action().contains("/rates") ? "plazo-nuevo" : "";
            case "member", "person", "customer", "receiver" -> town.members().get(1);
            case "account" -> town.accounts().getFirst();
            case "survivor" -> form.action().replaceFirst(".*/", "");
            case "shares" -> town.members().get(1) + " 100";
            case "to" -> transfer ? town.accounts().get(1) : "";
            case "roles" -> "teller";
            case "permissions" -> "figures.read";
            default -> name.startsWith("verdict-") ? "accept" : TEXTS.getOrDefault(name, "");
        };
    }

    /** Files that fit into a form. */
    static List<MockMultipartFile> files(PageForm form, Built town) {
        return form.files().stream()
                .map(name -> switch (name) {
                    case "image" -> new MockMultipartFile(name, "firma.png", "image/png", PNG);
                    case "members" -> csv(name, MEMBERS);
                    case "file" -> csv(name, file(form, town));
                    default -> new MockMultipartFile(name, "", "application/octet-stream", new byte[0]);
                })
                .toList();
    }

    private static String file(PageForm form, Built town) {
        if (form.action().contains("/counter/lists")) {
            return "cuenta,monto\n" + town.accounts().getFirst() + ",10.00\n";
        }
        return form.action().contains("/payrolls")
                ? PAYROLL + town.members().getFirst() + ",5.00\n"
                : "reference,amount\nA009,5.00\n";
    }

    private static MockMultipartFile csv(String name, String text) {
        return new MockMultipartFile(name, name + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a walk begins, and pages that no link leads to before something has happened. */
    static List<String> places(Built town) {
        String root = town.root();
        List<String> all = new ArrayList<>(List.of(root, root + "/users/victim", root + "/people/new"));
        String member = root + "/members/" + town.members().getFirst();
        for (String act : List.of("transfer", "review", "beneficiaries", "mandate", "revocation")) {
            all.add(member + "/keep/" + act);
        }
        all.addAll(List.of(member, member + "/receipts/new", member + "/images/new", member + "/images"));
        String account = root + "/accounts/" + town.accounts().getFirst();
        for (String act : List.of("deposit", "withdrawal", "transfer", "waking")) {
            all.add(account + "/operations/" + act);
        }
        for (String order : List.of("hold", "freeze", "lift", "garnish")) {
            all.add(root + "/accounts/" + town.accounts().get(2) + "/orders/" + order);
        }
        all.add(root + "/accounts/new?member=" + town.members().getFirst() + "&product=demand");
        all.add(root + "/receipts/1");
        String faithful = root + "/members/" + town.cooperative().code() + "-90";
        all.addAll(List.of(faithful + "/contribution-certificates", faithful + "/contribution-transfer"));
        all.addAll(List.of(root + "/exchange/operations/1", root + "/cheques/1", root + "/cheques/batches/1"));
        all.add(root + "/remittances/payers/VELOZ/days/2026-03-02");
        all.add(root + "/collections/billers/AGUA/days/2026-03-02");
        String loans = root + "/loan-applications";
        all.add(loans + "/new?member=" + town.members().getFirst());
        all.addAll(List.of(loans + "/1", loans + "/2/votes/officer", loans + "/3/votes/manager"));
        all.addAll(List.of(loans + "/4/votes/committee", loans + "/4/resolution", loans + "/5/contract"));
        all.add(loans + "/5/disbursement");
        all.add(root + "/credit/simulator?product=mensual&amount=2000.00&instalments=12");
        town.halfDone().forEach(each -> all.add(root + each));
        return all;
    }

    /** Pages that end an account or a membership: each of another member, after all else. A shift begins when the day has
     * been closed: nothing is paid and taken with one of another day. */
    static List<String> gravePlaces(Built town) {
        String members = town.root() + "/members/";
        String leaves = members + town.members().get(2);
        String dies = members + town.members().get(3);
        return List.of(
                town.root() + "/accounts/" + town.accounts().get(4) + "/operations/closing",
                leaves + "/keep/resignation",
                leaves + "/decide/acceptance",
                dies + "/keep/death",
                dies + "/decide/settlement",
                dies + "/decide/heirs",
                dies + "/pay/estate",
                members + town.members().get(4) + "/decide/expulsion",
                town.root() + "/cash/shifts/new/" + town.drawer(),
                town.root() + "/cash/shifts/new/" + town.dollars(),
                town.root() + "/counter/others/" + town.stranger() + "?choice=collections.bill%7CAGUA",
                town.root() + "/counter/members/" + town.members().getFirst(),
                town.root() + "/exchange/operate?then=later",
                town.root() + "/cheques/new?then=later",
                town.root() + "/counter/people/new");
    }
}
