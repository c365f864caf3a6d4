package org.example.milpa;

import java.util.Map;
import org.example.milpa.client.ApiClient;
import org.example.milpa.client.ApiException;
import org.example.milpa.client.api.DefaultApi;
import org.example.milpa.client.model.Amount;
import org.example.milpa.client.model.Cash;
import org.example.milpa.client.model.Receipt;

/**
 * Takes a deposit by the client that is made from the API's description ({@code mvn compile} makes it):
 *
 * <pre>MILPA_KEY=milpa_… java -cp 'target/classes:target/lib/*' org.example.milpa.Deposit \
 *     http://127.0.0.1:8080 el-maizal order-2026-001 1001 12.50 GTQ</pre>
 *
 * The order's own number is the idempotency key: sent again, it is the same deposit. Status 0 is done, 1 refused, 2
 * wrong usage. What to do when the line breaks in between is in {@code ../java/TakeDeposit.java}.
 */
public final class Deposit {

    private Deposit() {}

    public static void main(String[] arguments) {
        String key = System.getenv("MILPA_KEY");
        if (arguments.length != 6 || key == null) {
            System.err.println("MILPA_KEY=… Deposit SERVER COOPERATIVE ORDER ACCOUNT AMOUNT CURRENCY");
            System.exit(2);
        }
        var client = new ApiClient();
        client.updateBaseUri(arguments[0] + "/api/v1/c/" + arguments[1]);
        Map<String, String> headers = Map.of("Authorization", "Bearer " + key, "Accept-Language", "es");
        client.setRequestInterceptor(request -> headers.forEach(request::header));
        var cash = new Cash()
                .account(arguments[3])
                .amount(new Amount().value(arguments[4]).currency(arguments[5]));
        try {
            Receipt receipt = new DefaultApi(client).deposit(arguments[2], cash);
            System.out.println(receipt.getEntry() + " " + receipt.getAmount().getValue());
        } catch (ApiException refused) {
            System.out.println(refused.getCode() + " " + refused.getResponseBody());
            System.exit(1);
        }
    }
}
