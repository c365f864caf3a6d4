package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.imports.ImportNote;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Registration;
import coop.milpa.parties.Sex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people really hand them over. */
class ReadingFilesTest {

    @TempDir
    private Path folder;

    private Papers papers;

    @BeforeEach
    void goodPapers() {
        papers = new Papers(folder);
    }

    @Test
    void goodFilesHaveNothingWrong() {
        papers.movements("m1,10,1995-01-03,DEPOSIT,100.00,100.00,in cash\n");
        assertThat(papers.errors()).isEmpty();
        assertThat(papers.read().movements().amount(0)).isEqualTo(10_000);
    }

    @Test
    void theByteOrderMarkAndSemicolonsOfSpreadsheetsAreUnderstood() {
        papers.members("\uFEFFmember;name;birth_date;sex;district\r\n7;\"Pérez; Juana\";1990-01-01;F;19\r\n");
        papers.accounts("\uFEFFaccount;owner;authorised;opened_on;currency\n10;7;\"7;7\";1995-01-02;GTQ\n");
        assertThat(papers.errors()).isEmpty();
        assertThat(member("7").name()).isEqualTo("Pérez; Juana");
    }

    @Test
    void columnsStandInAnyOrderAndUnknownOnesAreNoted() {
        papers.members("""
                sex,shoe_size,District,name,member,birth_date
                M,42,Zona 1,Ana,1,1990-01-01
                F,37,Zona 2,Eva,2,1991-01-01
                """);
        assertThat(papers.errors()).isEmpty();
        assertThat(papers.read().findings().notes()).containsExactly(new ImportNote("members.csv", "shoe_size"));
        assertThat(member("1").sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLineEnds() {
        papers.movements("""
                m1,10,1995-01-03,DEPOSIT,1.00,1.00,"said ""hello"",
                then left"
                m2,10,1995-01-03,DEPOSIT,1.00,2.00,next
                """);
        Batch batch = papers.read();
        assertThat(Papers.errorsOf(batch)).isEmpty();
        assertThat(batch.movements().narrative(0)).isEqualTo("said \"hello\", then left");
        assertThat(batch.movements().row(1)).isEqualTo(3);
    }

    @Test
    void linesOfEverySystemEndAndBlankOnesAreCountedAndPassedOver() {
        papers.write("movements.csv", """
                reference,account,date,kind,amount,narrative\r
                \r
                m1,10,1995-01-03,DEPOSIT,1.00,a\rm2,10,1995-01-03,DEPOSIT,x,b

                """.getBytes(StandardCharsets.UTF_8));
        assertThat(papers.errors()).containsExactly("movements.csv:4:amount:number");
        assertThat(papers.read().counts().movements()).isEqualTo(2);
    }

    @Test
    void optionalColumnsSayMore() {
        papers.members("""
                member,name,birth_date,sex,district,kind,guardian,document_type,document_number,joined_on,phone
                1,Comité de Agua,,,Zona 1,organisation,,,,2001-05-06,+502 5555 0101
                2,Luisa Batz,2015-01-01,F,Zona 1,minor,3,CUI,2345,,
                3,Rosa Batz,1990-01-01,F,Zona 1,person,,DPI,1234,,
                """);
        assertThat(papers.errors()).isEmpty();
        assertThat(member("1").kind()).isEqualTo(MemberKind.ORGANISATION);
        assertThat(member("1").joinedOn()).isEqualTo(Optional.of(LocalDate.of(2001, 5, 6)));
        assertThat(member("2").guardian()).isEqualTo("3");
    }

    @Test
    void aNameMayHaveTwoHundredCharactersAndNoMore() {
        String head = "member,name,birth_date,sex,district\n";
        papers.members(head + "1," + "ñ".repeat(200) + ",1990-01-01,F,1\n2,Eva,1990-01-01,F,1\n");
        assertThat(papers.errors()).isEmpty();
        papers.members(head + "1," + "ñ".repeat(201) + ",1990-01-01,F,1\n2,Eva,1990-01-01,F,1\n");
        assertThat(papers.errors()).containsExactly("members.csv:2:name:too-long");
    }

    @Test
    void openingsNameAnAccountOrACode() {
        papers.openings("""
                account,ledger_code,date,balance,currency
                10,,1995-01-02,150.25,GTQ
                ,301101,1995-01-02,1000,GTQ
                """);
        assertThat(papers.errors()).isEmpty();
        assertThat(papers.read().openings()).extracting(Opening::balance).containsExactly(15_025L, 100_000L);
    }

    @Test
    void theSameRowAgainCountsOnceAndTheSameReferenceWithOtherContentIsWrong() {
        papers.movements("""
                m1,10,1995-01-03,DEPOSIT,1.00,1.00,a
                m1,10,1995-01-03,DEPOSIT,1.0,1.00,a
                m1,10,1995-01-03,DEPOSIT,2.00,1.00,a
                """);
        Batch batch = papers.read();
        assertThat(batch.counts().repeated()).isEqualTo(1);
        assertThat(batch.movements().count()).isEqualTo(1);
        assertThat(Papers.errorsOf(batch)).containsExactly("movements.csv:4:reference:other-content");
    }

    private Registration member(String number) {
        return java.util.Objects.requireNonNull(papers.read().members().fresh().get(number));
    }
}
