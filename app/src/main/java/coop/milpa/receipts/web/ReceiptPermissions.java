package coop.milpa.receipts.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about receipts ask for. */
@Configuration(proxyBeanMethods = false)
class ReceiptPermissions {

    static final String READ = "receipts.read";

    /** Sums are taken from members at the window. */
    static final String TAKE = "receipts.take";

    /** A transfer that came in for a member is paid to where it belongs. */
    static final String TRANSFER = "receipts.transfer";

    /** A receipt is undone, all of it. */
    static final String REVERSE = "receipts.reverse";

    /** What employers withheld is posted, many at once. */
    static final String PAYROLL = "receipts.payroll";

    /** Employers' files are taken together with their cash. */
    static final String PAYROLL_CASH = "receipts.payroll-cash";

    /** Proofs of no debt are issued and printed. */
    static final String CERTIFY = "receipts.certify";

    @Bean
    Permission receiptsCertify() {
        return Permission.ofPeople(CERTIFY, StarterRole.MANAGER, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    @Bean
    Permission receiptsRead() {
        return Permission.ofPeople(
                READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    @Bean
    Permission receiptsTake() {
        return Permission.ofPeople(TAKE, StarterRole.TELLER);
    }

    /** No cash passes: whoever keeps the books posts it. */
    @Bean
    Permission receiptsPayroll() {
        return Permission.ofPeople(PAYROLL, StarterRole.ACCOUNTANT);
    }

    /** Cash passes: whoever has a drawer takes it. */
    @Bean
    Permission receiptsPayrollCash() {
        return Permission.ofPeople(PAYROLL_CASH, StarterRole.TELLER);
    }

    /** As payrolls: it waits in clearing, and whoever keeps the books knows that it came. */
    @Bean
    Permission receiptsTransfer() {
        return Permission.ofPeople(TRANSFER, StarterRole.ACCOUNTANT);
    }

    /** Never by whoever took it. */
    @Bean
    Permission receiptsReverse() {
        return Permission.ofPeople(REVERSE, StarterRole.MANAGER);
    }

    @Bean
    MenuItem payrollInTheMenu() {
        return new MenuItem("page.receipts.payroll.menu", "/c/{cooperative}/payrolls/new", PAYROLL, 45);
    }
}
