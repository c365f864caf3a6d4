package coop.milpa.accounting.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of accounting ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class AccountingInTheMenu {

    /** Declared by the registry: sums, in which no one is found again. */
    static final String FIGURES = "figures.read";

    /** Declared by the registry: entries and their lines. */
    static final String BOOKS = "books.read";

    static final String WRITE = "entries.write";
    static final String APPROVE = "entries.approve";

    /** Acts in one's own cooperative only, as whatever is about people. */
    @Bean
    Permission entriesWrite() {
        return Permission.ofPeople(WRITE, StarterRole.ACCOUNTANT);
    }

    /** Four eyes: the first day nobody has both. */
    @Bean
    Permission entriesApprove() {
        return Permission.ofPeople(APPROVE, StarterRole.MANAGER);
    }

    @Bean
    MenuItem balanceSheetInTheMenu() {
        return new MenuItem("page.accounting.balance-sheet.title", "/c/{cooperative}/balance-sheet", FIGURES, 80);
    }

    @Bean
    MenuItem incomeStatementInTheMenu() {
        return new MenuItem("page.accounting.income.title", "/c/{cooperative}/income-statement", FIGURES, 81);
    }

    @Bean
    MenuItem chartInTheMenu() {
        return new MenuItem("page.accounting.chart.title", "/c/{cooperative}/chart", FIGURES, 91);
    }

    @Bean
    MenuItem manualEntriesInTheMenu() {
        return new MenuItem("page.accounting.manual.title", "/c/{cooperative}/manual-entries", BOOKS, 70);
    }

    @Bean
    MenuItem recurringEntriesInTheMenu() {
        return new MenuItem("page.accounting.recurring.title", "/c/{cooperative}/recurring-entries", BOOKS, 71);
    }

    @Bean
    MenuItem yearEndInTheMenu() {
        return new MenuItem("page.accounting.year-end.title", "/c/{cooperative}/year-end", FIGURES, 82);
    }
}
