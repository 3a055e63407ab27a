import BulletinServer
import Testing
