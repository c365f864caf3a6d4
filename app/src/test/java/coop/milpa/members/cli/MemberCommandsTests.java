package coop.milpa.members.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.cli.ExitStatus;
import coop.milpa.cli.Platform;
import coop.milpa.cli.RunningProgram;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Home;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperatives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed about members, one command after another: each starts the program, so they are two stories. */
class MemberCommandsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final String PNG = "89504e470d0a1a0a0000000049454e44ae426082";

    private final PartyId rosa = PartyId.next();
    private final PartyId luis = PartyId.next();

    @Test
    void aMemberIsAdmittedFoundTransferredAndLeaves(@TempDir Path folder) {
        RunningProgram program = cooperative(folder);

        assertThat(lines(program, "apply --party " + rosa).getFirst())
                .isEqualTo("application,party,kind,applied_on,state,member");
        String application = first(program, "applications");
        assertThat(first(program, "apply --party " + rosa)).isEqualTo(application);
        misused(program, "apply --party " + luis + " --share " + rosa, "Say 1 to 20 shares");
        String other = first(program, "apply --party " + luis + " --share " + rosa + "=100");
        refused(program, "enter --application " + application, "board has not");
        refused(program, "apply --party " + PartyId.next(), "does not know");
        misused(program, "resolve --minute 1 --point 2 --resolved-on 2026-01-05", "1 to 1,000 applications");

        String minutes = " --minute 1-2026 --point 4 --resolved-on 2026-01-05";
        String verdicts = " --accept " + application + " --reject " + other + "=incomplete";
        List<String> decided = lines(program, "resolve" + minutes + verdicts);
        assertThat(decided).anyMatch(line -> line.contains("accepted")).anyMatch(line -> line.contains("rejected"));
        assertThat(lines(program, "resolve" + minutes + verdicts)).isEqualTo(decided);
        misused(program, "pay --application " + application + " --amount 0.001 --receipt 7", "above zero");
        String pay = "pay --application " + application + " --amount 25.00 --receipt 7";
        assertThat(lines(program, pay)).last().asString().endsWith("admitted,1");
        assertThat(lines(program, pay)).last().asString().endsWith("admitted,1");

        assertThat(lines(program, "list"))
                .containsExactly("number,name,kind,joined_on,state", "1,Rosa Batz Tzoc,person,2026-01-05,ACTIVE");
        assertThat(lines(program, "search tzoc"))
                .containsExactly("member,name,kind,document,joined_on,by", "1,Rosa Batz Tzoc,person,,2026-01-05,name");
        assertThat(lines(program, "search 1")).last().asString().endsWith(",number");
        assertThat(lines(program, "standing --on 2026-01-05"))
                .containsExactly("number,name,standing,since,reasons,may_vote", "1,Rosa Batz Tzoc,fit,,,yes");

        program.run("cooperative open-branch --cooperative c1 --code N1 --name Norte".split(" ", -1));
        String move = "transfer --member 1 --to N1 --from 2026-01-12 --reason cerca";
        assertThat(lines(program, move))
                .containsExactly("member,branch,from,reason", "1,001,,", "1,N1,2026-01-12,cerca");
        refused(program, "transfer --member 1 --to ZZ --from 2026-01-15 --reason x", "no such branch");
        refused(program, "transfer --member 99 --to N1 --from 2026-01-15 --reason x", "no member 99");

        String departure = first(program, "leave --member 1 --reason mudanza");
        refused(program, "leave --member 1 --reason otra", "under way");
        assertThat(lines(program, "departures")).last().asString().startsWith(departure + ",1,RESIGNATION");
        refused(program, "settle --departure " + departure, "No organ has decided");
        String accepting = "accept-leave --departure " + departure + " --minute 2-2026 --point 1";
        assertThat(lines(program, accepting + " --resolved-on 2026-01-05"))
                .last()
                .asString()
                .contains("decided");
        assertThat(program.run(words("settle --departure " + departure)).status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(lines(program, "list")).last().asString().endsWith("RESIGNED");
    }

    @Test
    void aFileHoldsProfileAndSignatureAndADeathEndsIt(@TempDir Path folder) throws IOException {
        RunningProgram program = cooperative(folder);
        String application = first(program, "apply --party " + rosa);
        lines(program, "resolve --minute 1 --point 1 --resolved-on 2026-01-05 --accept " + application);
        lines(program, "pay --application " + application + " --amount 25.00 --receipt 1");

        assertThat(lines(program, "reviews-due --by 2026-01-05"))
                .containsExactly("number,name,due,risk", "1,Rosa Batz Tzoc,2026-01-05,");
        String profile = "review --member 1 --on 2026-01-05 --occupation maestra --occupation-code 2341"
                + " --monthly-in 4000.00 --monthly-out 0 --movement PAYROLL --funds-from sueldo";
        assertThat(lines(program, profile + " --relative Luis/hermano/alcalde"))
                .last()
                .asString()
                .startsWith("1,2026-01-05,HIGH,")
                .endsWith("2027-01-05");
        misused(program, profile + " --relative Luis", "name/kinship/office");
        misused(program, profile.replace("2341", "maestra"), "ISCO");
        assertThat(lines(program, "reviews-due --by 2026-12-31")).hasSize(1);
        assertThat(lines(program, "reviews-due --by 2027-01-05"))
                .last()
                .asString()
                .endsWith("2027-01-05,HIGH");

        Path picture =
                Files.write(folder.resolve("signature.png"), HexFormat.of().parseHex(PNG));
        String image = "image --member 1 --kind SIGNATURE --file " + picture;
        List<String> kept = lines(program, image);
        assertThat(kept).last().asString().contains(rosa + ",SIGNATURE,PNG,2026-01-05,");
        assertThat(lines(program, image)).isEqualTo(kept);
        Path text = Files.writeString(folder.resolve("signature.txt"), "Rosa");
        refused(program, "image --member 1 --kind PHOTO --file " + text, "no whole PNG or JPEG");
        misused(program, "image --member 1 --kind PHOTO --file " + folder.resolve("none.png"), "is no file");

        String dead = first(program, "death --member 1 --died-on 2026-01-05 --certificate acta7");
        refused(program, "death --member 1 --died-on 2026-01-05 --certificate acta8", "no longer belongs");
        assertThat(lines(program, "settle --departure " + dead))
                .containsExactly("number,party,receiver,amount,currency,paid_on");
        refused(program, "pay-estate --departure " + dead + " --party " + luis + " --receipt 9", "Nothing waits");
        String minutes = " --minute 3 --point 1 --resolved-on 2026-01-05";
        refused(program, "expel --member 1 --cause x" + minutes, "no longer belongs");
        assertThat(program.run("verify", "--cooperative", "c1").status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void whoReceivesAndWhoMayActIsTypedAndReadAgain(@TempDir Path folder) {
        RunningProgram program = cooperative(folder);
        String application = first(program, "apply --party " + rosa);
        lines(program, "resolve --minute 1 --point 1 --resolved-on 2026-01-05 --accept " + application);
        lines(program, "pay --application " + application + " --amount 25.00 --receipt 1");
        String account = program.run(
                        "savings open --cooperative c1 --member 1 --product demand --amount 40.00".split(" ", -1))
                .lines()
                .get(1)
                .split(",", -1)[1];

        String naming = "name-beneficiaries --member 1 --account " + account + " --share " + luis + "=100";
        List<String> named = lines(program, naming);
        assertThat(named)
                .containsExactly(
                        "account,from,party,name,percent,receiver",
                        account + ",2026-01-05," + luis + ",Luis Batz,100.00,");
        assertThat(lines(program, naming)).isEqualTo(named);
        assertThat(lines(program, "beneficiaries --member 1")).isEqualTo(named);
        refused(program, "name-beneficiaries --member 1 --share " + luis + "=99.99", "100");
        misused(program, "name-beneficiaries --member 1 --share " + luis, "percentage");
        misused(program, "name-beneficiaries --member 1 --share " + luis + "=50/" + luis, "percentage");

        String granting = "grant-mandate --member 1 --from 2026-01-05 --party " + luis + " --power ";
        List<String> granted = lines(program, granting + "ATTORNEY_WITHDRAWALS --most 10.00 --most-a-day 25");
        assertThat(granted)
                .last()
                .asString()
                .endsWith("," + luis + ",Luis Batz,ATTORNEY_WITHDRAWALS,,2026-01-05,,10.00,25.00");
        assertThat(lines(program, granting + "ATTORNEY_WITHDRAWALS --most 10.00 --most-a-day 25"))
                .isEqualTo(granted);
        assertThat(lines(program, "mandates --member 1")).isEqualTo(granted);
        misused(program, granting + "JOINT_ALL", "names its account");
        misused(program, granting + "AUTHORISED --most 5", "only an attorney");
        refused(program, granting + "AUTHORISED --account 99", "account");
        String mandate = granted.getLast().split(",", -1)[0];
        assertThat(lines(program, "revoke-mandate --mandate " + mandate + " --reason terminado"))
                .last()
                .isEqualTo(mandate + ",terminado");
        assertThat(lines(program, "mandates --member 1")).hasSize(1);
    }

    @Test
    void whatNobodyWasNamedForIsDividedAsTheCourtSays(@TempDir Path folder) {
        RunningProgram program = cooperative(folder);
        String application = first(program, "apply --party " + rosa);
        lines(program, "resolve --minute 1 --point 1 --resolved-on 2026-01-05 --accept " + application);
        lines(program, "pay --application " + application + " --amount 25.00 --receipt 1");
        program.run("savings open --cooperative c1 --member 1 --product demand --amount 40.00".split(" ", -1));
        String dead = first(program, "death --member 1 --died-on 2026-01-05 --certificate acta7");
        assertThat(lines(program, "settle --departure " + dead))
                .last()
                .asString()
                .contains(",40.00,GTQ,");

        String heirs = "name-heirs --departure " + dead + " --ruling auto-9 --share " + luis;
        refused(program, heirs + "=60", "100");
        assertThat(lines(program, heirs + "=100")).last().asString().contains(luis + ",,40.00,GTQ,");
        refused(program, heirs + "=100", "heirs");
        assertThat(lines(program, "pay-estate --departure " + dead + " --party " + luis + " --receipt 9"))
                .last()
                .asString()
                .endsWith("GTQ,2026-01-05");
    }

    private RunningProgram cooperative(Path folder) {
        var program = new RunningProgram(folder);
        program.run("cooperative create --code c1 --name Milpa --country GT --currency GTQ --books-from 2026-01-05"
                .split(" ", -1));
        program.work(this::knowsPeopleAndAsksForAFee);
        return program;
    }

    private void knowsPeopleAndAsksForAFee(Platform platform) {
        var cooperative =
                platform.port(Cooperatives.class).byCode("c1").orElseThrow().id();
        platform.port(TenantScope.class)
                .run(
                        cooperative,
                        () -> platform.port(Parties.class)
                                .enterAll(
                                        cooperative,
                                        List.of(person(rosa, "Rosa Batz Tzoc"), person(luis, "Luis Batz"))));
        platform.port(Settings.class)
                .set(
                        cooperative,
                        SettingKey.text("contributions.entrance-fee.person", ""),
                        new Settings.Decision<>(FIRST, "GTQ 25.00", Source.unconfirmed("made up for a test")));
    }

    private static NewParty person(PartyId id, String name) {
        var who = new Particulars(
                PartyKind.PERSON,
                PartyName.printed(name),
                Optional.of(LocalDate.of(1990, 5, 1)),
                Sex.UNSTATED,
                new Home("", ""),
                "",
                List.of());
        return new NewParty(id, who, List.of());
    }

    private static String first(RunningProgram program, String words) {
        return lines(program, words).get(1).split(",", -1)[0];
    }

    private static List<String> lines(RunningProgram program, String words) {
        RunningProgram.Result result = program.run(words(words));
        assertThat(result.status()).as(words + ": " + result.err()).isEqualTo(ExitStatus.DONE);
        return result.lines();
    }

    private static void refused(RunningProgram program, String words, String why) {
        said(program.run(words(words)), words, ExitStatus.REFUSED, why);
    }

    private static void misused(RunningProgram program, String words, String why) {
        said(program.run(words(words)), words, ExitStatus.USAGE, why);
    }

    private static void said(RunningProgram.Result result, String words, int status, String why) {
        assertThat(result.status()).as(words + ": " + result.err()).isEqualTo(status);
        assertThat(result.err()).contains(why);
    }

    /** Of one cooperative; words are parted by single spaces. */
    private static String[] words(String typed) {
        List<String> all = Arrays.asList(typed.split(" ", -1));
        return Stream.of(
                        Stream.of("member", all.getFirst(), "--cooperative", "c1"), all.subList(1, all.size()).stream())
                .flatMap(part -> part)
                .toArray(String[]::new);
    }
}
