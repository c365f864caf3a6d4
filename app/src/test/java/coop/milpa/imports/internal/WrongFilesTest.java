package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every wrong row is named, with its column and why. */
class WrongFilesTest {

    private static final String MEMBERS = "member,name,birth_date,sex,district\n";

    @TempDir
    private Path folder;

    private Papers papers;

    @BeforeEach
    void goodPapers() {
        papers = new Papers(folder);
    }

    @Test
    void everyErrorOfEveryRowIsReportedNotOnlyTheFirst() {
        papers.movements("""
                ,10,1995-01-03,DEPOSIT,1.00,,no reference
                m2,99,1995-01-03,DEPOSIT,1.00,,unknown account
                m3,10,03/01/1995,DEPOSIT,1.00,,date of another country
                m4,10,1995-02-30,GIFT,-5,,three at once
                m5,10,1995-01-03,DEPOSIT,0.00,,nothing
                m6,10,1995-01-03,DEPOSIT,1.005,,half a cent
                m7,10,1995-01-03,DEPOSIT,"1,000.00",,thousands
                m8,10,1994-12-31,DEPOSIT,1.00,,before the books
                m9,10,2026-03-03,DEPOSIT,1.00,,tomorrow
                m10,10,1995-01-03,DEPOSIT,1.00,abc,balance of letters
                m11,10,1995-01-03
                m12,10,1995-01-03,DEPOSIT,1.00,,one,cell too many
                m13,10,1995-01-03,DEPOSIT,1.00,,empty cells too many,,
                """);
        assertThat(papers.errors())
                .containsExactly(
                        "movements.csv:2:reference:missing",
                        "movements.csv:3:account:unknown-account",
                        "movements.csv:4:date:date",
                        "movements.csv:5:date:date",
                        "movements.csv:5:kind:movement-kind",
                        "movements.csv:5:amount:not-positive",
                        "movements.csv:6:amount:not-positive",
                        "movements.csv:7:amount:decimals",
                        "movements.csv:8:amount:number",
                        "movements.csv:9:date:before-books",
                        "movements.csv:10:date:future",
                        "movements.csv:11:balance_after:number",
                        "movements.csv:12::cell-count",
                        "movements.csv:13::cell-count");
    }

    @Test
    void formulasInNamesAreRefusedAndInNarrativesAreText() {
        papers.members(MEMBERS
                + "1,=HYPERLINK(\"http://evil\"),1990-01-01,F,1\n"
                + "2,+1,1990-01-01,F,1\n"
                + "3,-Ana,1990-01-01,F,1\n"
                + "4,@SUM(A1),1990-01-01,F,1\n"
                + "=5,Ana,1990-01-01,F,=cmd|' /C calc'!A0\n");
        papers.accounts("account,owner,authorised,opened_on,currency\n10,1,,1995-01-02,GTQ\n");
        papers.movements("m1,10,1995-01-03,DEPOSIT,1.00,,=1+1\n");
        assertThat(papers.errors())
                .containsExactly(
                        "members.csv:2:name:formula",
                        "members.csv:3:name:formula",
                        "members.csv:4:name:formula",
                        "members.csv:5:name:formula",
                        "members.csv:6:member:formula",
                        "members.csv:6:district:formula");
    }

    @Test
    void numbersThatNoAddressHoldsAreRefused() {
        papers.members(MEMBERS + "1/95,Ana,1990-01-01,F,1\n" + "..,Eva,1990-01-01,F,1\n" + "3.5,Luz,1990-01-01,F,1\n");
        papers.accounts("account,owner,authorised,opened_on,currency\n10\\1,3.5,,1995-01-02,GTQ\n");
        papers.movements("m/1,10,1995-01-03,DEPOSIT,1.00,,1/2\n");
        assertThat(papers.errors())
                .containsExactly(
                        "members.csv:2:member:unfit-for-addresses",
                        "members.csv:3:member:unfit-for-addresses",
                        "accounts.csv:2:account:unfit-for-addresses",
                        "movements.csv:2:account:unknown-account");
    }

    @Test
    void aRowThatLeansOnAWrongRowIsOnlyWrongWhenWrongRowsAreSkipped() {
        papers.members(MEMBERS + "1,Ana,1990-01-32,F,1\n2,Eva,1990-01-01,F,1\n");
        papers.movements("m1,10,1995-01-03,DEPOSIT,1.00,,a\nm2,20,1995-01-03,DEPOSIT,1.00,,a\n");
        assertThat(papers.errors()).containsExactly("members.csv:2:birth_date:date");
        assertThat(Papers.errorsOf(papers.read(Papers.NOTHING_KNOWN, true)))
                .containsExactly(
                        "members.csv:2:birth_date:date",
                        "accounts.csv:2:owner:wrong-member",
                        "accounts.csv:3:authorised:wrong-member",
                        "movements.csv:2:account:wrong-account",
                        "movements.csv:3:account:wrong-account");
    }

    @Test
    void membersAndAccountsSayWhatIsWrongWithThem() {
        papers.members(MEMBERS
                + "1,,1990-01-01,F,1\n2,Ana,,F,1\n3,Eva,1990-01-01,W,1\n4,Eva,1990-01-01,F,\n5,Eva,1990-01-01,F,1\n");
        papers.accounts("""
                account,owner,authorised,opened_on,currency,product
                10,5,,1995-01-02,ABC,
                20,88,77;5,1995-01-02,GTQ,
                30,5,,,GTQ,gold
                40,5,,1995-01-02,GTQ,demand
                40,5,,1995-01-03,GTQ,demand
                """);
        assertThat(papers.errors())
                .containsExactly(
                        "members.csv:2:name:missing",
                        "members.csv:3:birth_date:missing",
                        "members.csv:4:sex:sex",
                        "members.csv:5:district:missing",
                        "accounts.csv:2:currency:currency",
                        "accounts.csv:3:owner:unknown-member",
                        "accounts.csv:3:authorised:unknown-member",
                        "accounts.csv:4:opened_on:missing",
                        "accounts.csv:4:product:unknown-product",
                        "accounts.csv:6:account:other-content");
    }

    @Test
    void bytesOfAnotherEncodingAreReportedWhereTheyStand() {
        papers.write(
                "members.csv",
                (MEMBERS + "1,Ana,1990-01-01,F,1\n2,Muñoz,1990-01-01,F,1\n3,Eva,1990-01-01,F,1\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        papers.accounts("account,owner,authorised,opened_on,currency\n10,1,,1995-01-02,GTQ\n");
        assertThat(papers.errors()).containsExactly("members.csv:3::encoding");
    }

    @Test
    void aFileInUtf16IsRefusedInOneSentence() {
        papers.write("members.csv", (MEMBERS + "1,Ana,1990-01-01,F,1\n").getBytes(StandardCharsets.UTF_16));
        assertThat(papers.errors()).containsExactly("members.csv:1::encoding");
    }

    @Test
    void aMissingColumnIsNamedAndSpoilsNoOtherFile() {
        papers.members("member,name,sex\n1,Ana,F\n");
        papers.movements("m1,10,1995-01-03,DEPOSIT,1.00,,a\n");
        assertThat(papers.errors())
                .containsExactly("members.csv:1:birth_date:missing-column", "members.csv:1:district:missing-column");
    }

    @Test
    void aColumnTwiceAndAnEmptyFileAreWrong() {
        papers.members("member,name,name,birth_date,sex,district\n");
        papers.accounts("");
        assertThat(papers.errors())
                .containsExactly("members.csv:1:name:duplicate-column", "accounts.csv:1::empty-file");
    }

    @Test
    void aGuardianIsAMember() {
        papers.members("""
                member,name,birth_date,sex,district,kind,guardian
                1,Ana,2015-01-01,F,1,minor,66
                2,Eva,1990-01-01,F,1,lady,
                """);
        papers.accounts("account,owner,authorised,opened_on,currency\n");
        assertThat(papers.errors())
                .containsExactly("members.csv:2:guardian:unknown-member", "members.csv:3:kind:member-kind");
    }

    @Test
    void aGuardianIsAPersonOfAge() {
        papers.accounts("account,owner,authorised,opened_on,currency\n");
        papers.members("""
                member,name,birth_date,sex,district,kind,guardian
                1,Ana,2010-01-01,F,1,minor,4
                2,Eva,2015-01-01,F,1,minor,1
                3,Luz,2015-01-01,F,1,minor,5
                4,Rosa,2008-03-02,F,1,,
                5,Comité,,,1,organisation,
                6,Ixchel,2015-01-01,F,1,minor,6
                7,Sara,2015-01-01,F,1,minor,8
                8,Inés,2008-03-03,F,1,minor,4
                """);
        assertThat(papers.errors())
                .containsExactly(
                        "members.csv:3:guardian:guardian-not-adult",
                        "members.csv:4:guardian:guardian-not-adult",
                        "members.csv:7:guardian:guardian-not-adult",
                        "members.csv:8:guardian:guardian-not-adult");
    }

    @Test
    void someoneUnderAgeHasAGuardianWhateverTheFileCallsHer() {
        papers.accounts("account,owner,authorised,opened_on,currency\n");
        papers.members("""
                member,name,birth_date,sex,district,kind,guardian
                1,Ana,2008-03-02,F,1,,
                2,Eva,2008-03-03,F,1,,
                3,Ixchel,2015-01-01,F,1,minor,
                4,Rosa,2015-01-01,F,1,minor,1
                5,Luz,2015-01-01,F,1,person,1
                6,Sara,1980-01-01,F,1,minor,
                7,Juana,1977-01-01,F,1,minor,
                8,Comité,2015-01-01,,1,organisation,
                9,,2015-01-01,F,1,,
                """);
        assertThat(papers.errors())
                .containsExactly(
                        "members.csv:3:guardian:minor-without-guardian",
                        "members.csv:4:guardian:minor-without-guardian",
                        "members.csv:7:guardian:minor-without-guardian",
                        "members.csv:10:name:missing",
                        "members.csv:10:guardian:minor-without-guardian");
        papers.members("member,name,birth_date,sex,district\n1,Eva,2008-03-03,F,1\n");
        assertThat(papers.errors()).containsExactly("members.csv:2:guardian:minor-without-guardian");
    }

    @Test
    void openingsSayWhatIsWrongWithThem() {
        papers.openings("""
                account,ledger_code,date,balance,currency
                10,301101,1995-01-02,1,GTQ
                ,,1995-01-02,1,GTQ
                10,,1995-01-02,1,PEN
                ,777,1995-01-02,1,GTQ
                99,,1995-01-02,,GTQ
                """);
        assertThat(papers.errors())
                .containsExactly(
                        "openings.csv:2:account:account-or-code",
                        "openings.csv:3:account:account-or-code",
                        "openings.csv:4:currency:other-currency",
                        "openings.csv:5:ledger_code:unknown-code",
                        "openings.csv:6:account:unknown-account",
                        "openings.csv:6:balance:missing");
    }

    @Test
    void twoMembersWithOneDocumentOfAKnownTypeAreFoundAndOfAnotherTypeAreKept() {
        papers.members("""
                member,name,birth_date,sex,district,document_type,document_number
                1,Josefa Tzoc Ajú,1970-04-01,F,1,NATIONAL,77
                2,Mateo Xicará Pérez,1981-12-31,M,1,NATIONAL,77
                3,Eva Batz,1981-12-31,F,1,OLD,5
                4,Eva Batz,1981-12-31,F,1,OLD,5
                """);
        assertThat(papers.errors()).contains("members.csv:3:document_number:document-taken");
        assertThat(papers.read().members().fresh()).containsKeys("1", "3", "4").doesNotContainKey("2");
    }
}
