package coop.milpa.access;

/**
 * A user and how she gets in the first time.
 *
 * @param user  who
 * @param signInName  what she types as her name: {@code ana@el-maizal}, or {@code ana} for people of the network
 * @param password  works once
 */
public record NewUser(User user, String signInName, OneTimePassword password) {}
