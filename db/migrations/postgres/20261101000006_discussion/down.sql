DROP TABLE comment_mentions;
DROP TABLE comments;
DROP TABLE discussions;
