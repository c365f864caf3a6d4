package coop.milpa.savings.web;

import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Requests;
import coop.milpa.web.Needs;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What other systems do with savings. The door has let in only systems of the cooperative that the address names. */
@ForPrograms
@RequestMapping(path = ForPrograms.COOPERATIVE)
class MovementRoutes {

    private final Requests requests;
    private final DepositOperation deposits;
    private final BulkDepositOperation bulk;
    private final WithdrawalOperation withdrawals;
    private final TransferOperation transfers;

    MovementRoutes(
            Requests requests,
            DepositOperation deposits,
            BulkDepositOperation bulk,
            WithdrawalOperation withdrawals,
            TransferOperation transfers) {
        this.requests = requests;
        this.deposits = deposits;
        this.bulk = bulk;
        this.withdrawals = withdrawals;
        this.transfers = transfers;
    }

    @PostMapping(path = "/deposits", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MoneyActs.DEPOSIT)
    ResponseEntity<String> deposit(Call call, Locale reader) {
        return requests.carryOut(call, deposits, reader);
    }

    @PostMapping(path = "/deposits/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MoneyActs.DEPOSIT)
    ResponseEntity<String> depositMany(Call call, Locale reader) {
        return requests.carryOut(call, bulk, reader);
    }

    @PostMapping(path = "/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MoneyActs.WITHDRAWAL)
    ResponseEntity<String> withdraw(Call call, Locale reader) {
        return requests.carryOut(call, withdrawals, reader);
    }

    @PostMapping(path = "/transfers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MoneyActs.TRANSFER)
    ResponseEntity<String> transfer(Call call, Locale reader) {
        return requests.carryOut(call, transfers, reader);
    }
}
