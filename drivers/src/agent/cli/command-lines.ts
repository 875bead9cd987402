/** The same in every language. */
export const commandLines = `npm run device -- list
npm run device -- test-print --tcp 192.168.1.50:9100 [--model epson-tm-t82]
npm run device -- test-print --serial /dev/ttyUSB0 [--baud 9600] [--model xprinter-80]
npm run device -- test-print --file /dev/usb/lp0 [--model xprinter-58]
npm run device -- listen --serial /dev/ttyUSB0 [--baud 9600] [--profile qms-68-16]
npm run device -- listen --hid 05f3:0405 [--profile x-keys]
npm run device -- led --serial /dev/ttyUSB1 --template ascii [--address 1] [--digits 4] [--baud 9600] A012
npm run device -- say "Mời số A không một hai đến quầy một" [--out /tmp/a.wav]`;
