package nl.baken.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An OpenID Connect provider that signs whatever a test wants, and asks of Baken what a strict one asks. */
final class FakeIssuer implements AutoCloseable {

    static final String CLIENT = "baken-test";

    private final HttpServer server;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private RSAKey key = DrawnKeys.next();
    private String ownKeys = "";

    FakeIssuer() {
        this(0);
    }

    private FakeIssuer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, about()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where Baken publishes the key with which it proves who it is. */
    void readKeysAt(String address) {
        ownKeys = address;
    }

    /** From now on another key signs. */
    void rotate() {
        key = DrawnKeys.next();
    }

    /** What a good token says of somebody. */
    JWTClaimsSet.Builder claims(String subject, String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("auth_time", now.getEpochSecond());
    }

    JWT signed(JWTClaimsSet claims) {
        return signed(claims, key, new JOSEObjectType("JWT"));
    }

    JWT logout(JWTClaimsSet.Builder claims) {
        JWTClaimsSet told = claims.jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .claim("nonce", null)
                .build();
        return signed(told, key, new JOSEObjectType("logout+jwt"));
    }

    static JWT signed(JWTClaimsSet claims, RSAKey key, JOSEObjectType type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.PS256)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            JWSSigner signer = new RSASSASigner(key);
            token.sign(signer);
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey current() {
        return key;
    }

    /** Somebody signed in: gives the code with which Baken fetches the token. */
    String grant(Map<String, String> question, JWT token) {
        String code = UUID.randomUUID().toString();
        codes.put(code, new Granted(question, token));
        return code;
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> found = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return found;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Granted granted = codes.remove(asked.getOrDefault("code", ""));
        List<Function<Granted, Boolean>> demands = List.of(
                it -> it.question().getOrDefault("redirect_uri", "-").equals(asked.get("redirect_uri")),
                it -> it.question()
                        .getOrDefault("code_challenge", "")
                        .equals(challenge(asked.getOrDefault("code_verifier", ""))),
                it -> isBaken(asked.getOrDefault("client_assertion", "")));
        if (granted == null || !demands.stream().allMatch(demand -> demand.apply(granted))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, """
                {"access_token":"x","token_type":"Bearer","expires_in":60,"id_token":"%s"}
                """.formatted(granted.token().serialize()));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isBaken(String assertion) {
        try {
            String keys = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(ownKeys)).build(), BodyHandlers.ofString())
                    .body();
            SignedJWT proof = SignedJWT.parse(assertion);
            RSAKey own = JWKSet.parse(keys)
                    .getKeyByKeyId(proof.getHeader().getKeyID())
                    .toRSAKey();
            return !own.isPrivate()
                    && proof.verify(new RSASSAVerifier(own))
                    && proof.getJWTClaimsSet().getIssuer().equals(CLIENT)
                    && proof.getJWTClaimsSet().getAudience().equals(List.of(issuer()));
        } catch (IOException | InterruptedException | ParseException | JOSEException e) {
            return false;
        }
    }

    private String about() {
        String issuer = issuer();
        return """
                {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token","jwks_uri":"%s/keys",
                "end_session_endpoint":"%s/bye","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["PS256"],"authorization_response_iss_parameter_supported":true}
                """.formatted(issuer, issuer, issuer, issuer, issuer);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Granted(Map<String, String> question, JWT token) {}
}
