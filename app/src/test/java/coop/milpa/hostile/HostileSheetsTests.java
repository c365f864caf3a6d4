package coop.milpa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.hostile.Desk.Answer;
import coop.milpa.web.Permission;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every file for a spreadsheet that a page offers, of a cooperative where all that is written is a formula. */
@HostileTest
class HostileSheetsTests {

    private static final List<String> NAMES = List.of("=1+1", "@SUM(A1)", "+1", "-1", "\tx");
    private static final String AMOUNT = "-?[0-9]+(\\.[0-9]+)?";

    private final Town towns;
    private final Site site;
    private Walk walk;

    HostileSheetsTests(
            Town towns,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<Permission> permissions) {
        this.towns = towns;
        this.site = new Site(mapping, permissions);
    }

    @BeforeAll
    void everybodyWritesFormulas() {
        walk = new Walk(site, towns.build("SHEET", NAMES), "=1+").go();
    }

    @Test
    void noCellOfAnyFileRuns() throws IOException {
        List<String> lists = new ArrayList<>();
        List<String> running = new ArrayList<>();
        int kept = 0;
        for (String path : walk.pages().values()) {
            Desk desk = walk.desk(site.at(false, path).orElseThrow());
            Answer file = path.endsWith(".csv") ? desk.get(path) : desk.get(path + "?as=csv");
            if (file.type().startsWith("text/csv")) {
                lists.add(path);
                for (CSVRecord row :
                        CSVFormat.DEFAULT.parse(new StringReader(file.body().substring(1)))) {
                    for (String cell : row) {
                        kept += cell.startsWith("'") ? 1 : 0;
                        if (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches(AMOUNT)) {
                            running.add(path + ": " + cell);
                        }
                    }
                }
            }
        }
        System.out.println("Files of " + lists.size() + " lists, " + kept + " cells kept from running: " + lists);
        assertThat(running).isEmpty();
        assertThat(lists).hasSizeGreaterThan(8);
        assertThat(kept).isGreaterThan(NAMES.size());
    }
}
