package nl.baken.logbook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** As much of a mail server as takes one message, by TLS or not, and lets in whoever signs in; it offers no STARTTLS. */
record MailServer(ServerSocket socket, List<String> taken) implements AutoCloseable {

    static MailServer by(ServerSocketFactory sockets) throws IOException {
        MailServer server = new MailServer(sockets.createServerSocket(0), new CopyOnWriteArrayList<>());
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader told = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
            say(client, "220 here");
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                String verb = line.split(" ", 2)[0];
                say(client, answer(verb));
                if (verb.equals("AUTH")) {
                    taken.add(line);
                } else if (verb.equals("DATA")) {
                    take(told);
                    say(client, "250 taken");
                }
            }
        } catch (IOException e) {
            taken.add("broken off");
        }
    }

    private static String answer(String verb) {
        return switch (verb) {
            case "EHLO" -> "250-here\r\n250 AUTH PLAIN";
            case "AUTH" -> "235 come in";
            case "DATA" -> "354 go on";
            default -> "250 yes";
        };
    }

    private void take(BufferedReader told) throws IOException {
        for (String line = told.readLine(); !line.equals("."); line = told.readLine()) {
            taken.add(line);
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
    }
}
