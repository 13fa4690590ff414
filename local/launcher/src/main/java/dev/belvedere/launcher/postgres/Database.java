package dev.belvedere.launcher.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The suite's database: one role and one schema per service, which sees nothing else. */
public final class Database {
    private static final String NAME = "belvedere";

    private final int port;
    private final String password;

    public Database(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /** Whether the server takes connections. */
    public boolean isReady() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException exception) {
            return false;
        }
    }

    /** Makes the database and the service's role and schema unless they are there, and sets the role's password. */
    public void ensureSchema(String service, String servicePassword) throws SQLException {
        try (var connection = connect("postgres")) {
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", NAME)) {
                execute(connection, "CREATE DATABASE " + NAME);
            }
            if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", service)) {
                execute(
                        connection,
                        "CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE CONNECTION LIMIT 8"
                                .formatted(service));
            }
            execute(connection, "ALTER ROLE %s PASSWORD '%s'".formatted(service, servicePassword.replace("'", "''")));
        }
        try (var connection = connect(NAME)) {
            execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
            execute(connection, "CREATE SCHEMA IF NOT EXISTS %1$s AUTHORIZATION %1$s".formatted(service));
            execute(connection, "ALTER ROLE %1$s IN DATABASE %2$s SET search_path = %1$s".formatted(service, NAME));
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresServer.SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), properties);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
